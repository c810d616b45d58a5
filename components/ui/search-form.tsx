'use client';
// A search whose text goes to the server, and never into an address as it was typed.

import { useRouter } from 'next/navigation';
import { useState, type SyntheticEvent } from 'react';
import type { Result } from '@/lib/domain/result';
import { styles } from './styles';
import { TextField } from './text-field';
import { useAct } from './use-act';

type Props<T> = {
  readonly label: string;
  readonly hint: string;
  readonly find: (input: { text: string }) => Promise<Result<T>>;
  /** Where what was found is shown. */
  readonly hrefOf: (found: T) => string;
};

export function SearchForm<T>({ label, hint, find, hrefOf }: Props<T>) {
  const router = useRouter();
  const [text, setText] = useState('');
  const { run, pending, failure } = useAct(find);
  const search = async () => {
    if (text.trim() === '') return;
    const found = await run({ text });
    if (found !== null) router.push(hrefOf(found));
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
          label={label}
          hint={hint}
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
