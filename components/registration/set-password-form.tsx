'use client';
// The one-use link's page; its secret stands behind # and so in no log.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';
import { summaryOf } from './registration-problems';

type Props = {
  readonly setPassword: (input: {
    token: string;
    password: string;
    passwordAgain: string;
  }) => Promise<Result<void>>;
};

export function SetPasswordForm({ setPassword }: Props) {
  const router = useRouter();
  const [password, setFirst] = useState('');
  const [passwordAgain, setAgain] = useState('');
  const { run, pending, failure } = useAct(setPassword);
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    const token = window.location.hash.slice(1);
    if ((await run({ token, password, passwordAgain })) !== null) router.push('/login');
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {failure && <ErrorSummary title={failure.message} items={summaryOf(errors)} />}
      <TextField
        id="password"
        label="新密码"
        type="password"
        hint="至少 12 位。用几个不相干的词连成一句话，好记又安全。"
        value={password}
        onChange={setFirst}
        error={errors['password']}
        autoComplete="new-password"
      />
      <TextField
        id="passwordAgain"
        label="再输入一次"
        type="password"
        value={passwordAgain}
        onChange={setAgain}
        error={errors['passwordAgain']}
        autoComplete="new-password"
      />
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在保存…' : '保存密码'}
      </button>
    </form>
  );
}
