'use client';
// A new password for a code that works once; in a link the code stands behind # and so in no log.

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import { codeHours } from '@/lib/domain/identity/one-use-code';
import type { Result } from '@/lib/domain/result';
import { summaryOf } from './registration-problems';

type Props = {
  readonly setPassword: (input: {
    code: string;
    password: string;
    passwordAgain: string;
  }) => Promise<Result<void>>;
};

const never = () => () => undefined;
const ofAddress = () => window.location.hash.slice(1);

export function SetPasswordForm({ setPassword }: Props) {
  const router = useRouter();
  const inLink = useSyncExternalStore(never, ofAddress, () => '');
  const [typed, setCode] = useState<string | null>(null);
  const code = typed ?? inLink;
  const [password, setFirst] = useState('');
  const [passwordAgain, setAgain] = useState('');
  const { run, pending, failure } = useAct(setPassword);
  const errors = failure?.fieldErrors ?? {};
  const send = async () => {
    if ((await run({ code, password, passwordAgain })) !== null) router.push('/login');
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
        id="code"
        label="重设码"
        hint={`工作人员给您的 20 位重设码，如 7K2QM-4XT9A-…；${codeHours} 小时内有效，只能用一次。不分大小写，短横线可以不输。`}
        value={code}
        onChange={setCode}
        error={failure?.code === 'codeUsed' ? failure.message : undefined}
        autoComplete="one-time-code"
      />
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
