'use client';
// An act that needs a reason, which goes into 申请书步骤.

import { useRouter } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import { refusalSentence } from '@/lib/messages/refusals';
import type { ReasonedActFn } from './act-types';

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly act: ReasonedActFn;
  readonly label: string;
  readonly question: string;
  readonly refusal: Reason | null;
  readonly afterwards?: string;
  /** Fields that stand above the reason. */
  readonly children?: ReactNode;
};

export function ReasonedAct(props: Props) {
  const { applicationId, version, act, label, question, refusal, afterwards, children } = props;
  const router = useRouter();
  const opKey = useOpKey();
  const [reasonId, fieldId] = [useId(), useId()];
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(act);
  const go = async () => {
    if ((await run({ applicationId, version, opKey, reason: reason.trim() })) === null) return;
    setOpen(false);
    if (afterwards !== undefined) router.push(afterwards);
    router.refresh();
  };
  return (
    <div>
      <button
        type="button"
        className={styles.danger}
        disabled={refusal !== null}
        aria-describedby={refusal ? reasonId : undefined}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {refusal && (
        <p id={reasonId} className="mt-1 text-sm text-zinc-700">
          {refusalSentence(refusal.code, refusal.params)}
        </p>
      )}
      <Dialog open={open} onOpenChange={setOpen} title={label} description={question}>
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          {children}
          <Field id={fieldId} label="原因" hint="4 到 500 字" error={failure?.message}>
            {(control) => (
              <textarea
                {...control}
                rows={4}
                className={styles.input}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-3">
            <button type="submit" className={styles.primary} disabled={pending}>
              {pending ? '正在办理…' : `确定${label}`}
            </button>
            <button type="button" className={styles.secondary} onClick={() => setOpen(false)}>
              取消
            </button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
