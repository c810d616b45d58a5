'use client';
// Number or account, and password; a failure keeps what was typed.

import { signIn } from 'next-auth/react';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { loginMessages } from '@/lib/messages/registration';

type Props = {
  readonly regionCode: string | null;
  /** What follows; without it 我的主页. */
  readonly onDone?: () => void;
};

const toHome = () => window.location.assign('/home');

export function LoginForm({ regionCode, onDone = toHome }: Props) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setFailure(null);
    const answer = await signIn('credentials', {
      redirect: false,
      login,
      password,
      ...(regionCode !== null && { region: regionCode }),
    }).catch(() => undefined);
    if (answer?.ok) return onDone();
    setPending(false);
    if (answer === undefined) return setFailure(loginMessages.failed);
    setFailure(answer.error === 'slowDown' ? loginMessages.slowDown : loginMessages.wrong);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-5">
      {failure && (
        <ErrorSummary title="没有登录成功" items={[{ href: '#login', message: failure }]} />
      )}
      <TextField
        id="login"
        label="身份证号或帐号"
        value={login}
        onChange={setLogin}
        autoComplete="username"
        maxLength={100}
      />
      <TextField
        id="password"
        label="密码"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={128}
      />
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在登录…' : '登录'}
      </button>
    </form>
  );
}
