'use client';
// 邮件提醒: the address, and on or off.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { styles } from '@/components/ui/styles';
import { TextField } from '@/components/ui/text-field';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/domain/result';

export type SetMail = (input: { email: string; on: boolean }) => Promise<Result<void>>;
type Props = {
  readonly mail: { readonly email: string | null; readonly on: boolean };
  readonly setMail: SetMail;
};

export function MailSettings({ mail, setMail }: Props) {
  const router = useRouter();
  const [email, setEmail] = useState(mail.email ?? '');
  const [on, setOn] = useState(mail.on);
  const [saved, setSaved] = useState(false);
  const { run, pending, failure } = useAct(setMail);
  const save = async () => {
    setSaved(false);
    if ((await run({ email, on })) === null) return;
    setSaved(true);
    router.refresh();
  };
  return (
    <section aria-labelledby="mail" className={styles.box}>
      <h2 id="mail">邮件提醒</h2>
      <form
        noValidate
        className="mt-3 max-w-md space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="email"
          label="电子邮箱"
          optional
          hint="填写后，通知会同时发到这个邮箱。邮箱只用于通知，不用于登录。"
          inputMode="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          error={failure?.fieldErrors['email']}
        />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={on}
            onChange={(event) => setOn(event.target.checked)}
          />
          同时用邮件提醒我
        </label>
        {failure && !failure.fieldErrors['email'] && (
          <p role="alert" className="font-medium text-danger">
            {failure.message}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className={styles.secondary} disabled={pending}>
            {pending ? '正在保存…' : '保存邮件提醒'}
          </button>
          <p aria-live="polite" className="text-done">
            {saved && !pending && '已保存。'}
          </p>
        </div>
      </form>
    </section>
  );
}
