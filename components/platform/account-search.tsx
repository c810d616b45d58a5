'use client';
// The search of accounts: what is typed goes to the server, never into the link.

import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { accountsLink, readAccountList } from '@/lib/domain/policy/account-list';
import type { Result } from '@/lib/domain/result';

type Found = { readonly accountId: string } | { readonly name: string };
export type FindAccount = (input: { text: string }) => Promise<Result<Found>>;

export function AccountSearch({ find }: { readonly find: FindAccount }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const { run, pending, failure } = useAct(find);
  const search = async () => {
    if (text.trim() === '') return;
    const found = await run({ text });
    if (found === null) return;
    router.push(
      'accountId' in found
        ? `/accounts/${found.accountId}`
        : accountsLink(readAccountList({ name: found.name })),
    );
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
          label="查找帐号"
          hint="姓名、登录名，或完整的证件号码"
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
