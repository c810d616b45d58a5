'use client';
// The pledge word for word, and 上报: once, whatever is pressed or lost on the way.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Result } from '@/lib/domain/result';

export type SubmitApplication = (input: {
  applicationId: string;
  version: number;
  opKey: string;
  pledgeVersion: string;
  pledged: boolean;
}) => Promise<Result<unknown>>;

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly pledge: { readonly version: string; readonly text: string };
  readonly submit: SubmitApplication;
};

export function SubmitForm({ applicationId, version, pledge, submit }: Props) {
  const router = useRouter();
  const opKey = useOpKey();
  const [pledged, setPledged] = useState(false);
  const { run, pending, failure } = useAct(submit);
  const send = async () => {
    const input = { applicationId, version, opKey, pledgeVersion: pledge.version, pledged };
    if ((await run(input)) === null) return;
    router.replace(`/applications/${applicationId}/submitted`);
    // The tabs around the page changed with the state.
    router.refresh();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {failure && (
        <ErrorSummary title="没有上报" items={[{ href: '#pledge', message: failure.message }]} />
      )}
      <h3 className="text-lg font-bold">本人承诺</h3>
      <label className={`${styles.box} flex items-start gap-3`}>
        <input
          id="pledge"
          type="checkbox"
          className="mt-1 size-6 shrink-0"
          checked={pledged}
          onChange={(event) => setPledged(event.target.checked)}
        />
        <span>{pledge.text}</span>
      </label>
      <p>上报后，材料不能再修改，如需要修改，请退回材料。请认真填写并仔细检查。</p>
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? '正在上报…' : '上报'}
      </button>
    </form>
  );
}
