'use client';
// An act with words of its own: a text field, what is still chosen beside it, and one button.

import { useRouter } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { objectionLimits } from '@/lib/domain/publicity/objection';
import type { Failure, Result } from '@/lib/domain/result';

/** What the page itself finds missing, before it asks the server. */
export const missing = (message: string): Failure => ({
  ok: false,
  code: 'invalid',
  message,
  fieldErrors: {},
  requestId: '',
});

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** What the field begins with. */
  readonly text?: string;
  readonly button: string;
  readonly look?: 'primary' | 'secondary' | 'danger';
  readonly act: (text: string) => Promise<Result<unknown>> | Failure;
  readonly children?: ReactNode;
};

export function WrittenAct(props: Props) {
  const { label, hint, text: first = '', button, look = 'secondary', act, children } = props;
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState(first);
  const { run, pending, failure } = useAct(async (written: string) => act(written));
  const go = async () => {
    if ((await run(text.trim())) === null) return;
    setText(first);
    router.refresh();
  };
  const error = failure && (Object.values(failure.fieldErrors)[0] ?? failure.message);
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      {children}
      <Field
        id={id}
        label={label}
        hint={hint ?? `${objectionLimits.min} 到 ${objectionLimits.max} 字`}
        error={error ?? undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={objectionLimits.max}
            className={styles.input}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className={styles[look]} disabled={pending}>
        {pending ? '正在办理…' : button}
      </button>
    </form>
  );
}
