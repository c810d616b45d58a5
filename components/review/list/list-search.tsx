'use client';
// The search: what is typed goes to the server, and only what gives nothing away comes into the link.

import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { Find } from './list-types';

export function ListSearch({ find }: { readonly find: Find }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const { run, pending, failure } = useAct(find);
  const search = async () => {
    if (text.trim() === '') return;
    const found = await run({ text });
    if (found === null) return;
    router.push(`/applications?${new URLSearchParams({ view: 'all', [found.key]: found.value })}`);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void search();
  };
  return (
    <form role="search" onSubmit={submit} className="flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-56 flex-1">
        <TextField
          id="find"
          label="查找申请书"
          hint="姓名（可用拼音或首字母）、申请书编号，或完整的证件号码"
          value={text}
          onChange={setText}
          error={failure?.message}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      <button type="submit" className={styles.secondary} disabled={pending}>
        {pending ? '正在查找…' : '查找'}
      </button>
    </form>
  );
}
