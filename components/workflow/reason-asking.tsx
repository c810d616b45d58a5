'use client';
// A button that asks for a reason before it acts.

import { useId, useState, type ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import type { Reason } from '@/lib/domain/workflow/engine';
import { Answer, AskingButton, type AskingLook } from './asking-button';

type Props = {
  readonly label: string;
  readonly look?: AskingLook;
  readonly question: string;
  readonly refusal: Reason | null;
  readonly pending: boolean;
  readonly error: string | undefined;
  /** Answers whether it was done: then the dialog closes. */
  readonly onReason: (reason: string) => Promise<boolean>;
  /** Fields that stand above the reason. */
  readonly children?: ReactNode;
};

export function ReasonAsking(props: Props) {
  const { label, look = 'danger', question, refusal, pending, error, onReason, children } = props;
  const fieldId = useId();
  const [reason, setReason] = useState('');
  const go = async (close: () => void) => {
    if (await onReason(reason.trim())) close();
  };
  return (
    <AskingButton title={label} {...{ label, look, question, refusal }}>
      {(close) => (
        <form
          className="space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            void go(close);
          }}
        >
          {children}
          <Field id={fieldId} label="原因" hint="4 到 500 字" error={error}>
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
