'use client';
// An act that needs a reason, which goes into 申请书步骤.

import { useRouter } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import type { ReasonedActFn } from './act-types';
import { Answer, AskingButton } from './asking-button';

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
  const fieldId = useId();
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useAct(act);
  const go = async (close: () => void) => {
    if ((await run({ applicationId, version, opKey, reason: reason.trim() })) === null) return;
    close();
    if (afterwards !== undefined) router.push(afterwards);
    router.refresh();
  };
  return (
    <AskingButton look="danger" title={label} {...{ label, question, refusal }}>
      {(close) => (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void go(close);
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
          <Answer confirm={`确定${label}`} pending={pending} onCancel={close} />
        </form>
      )}
    </AskingButton>
  );
}
