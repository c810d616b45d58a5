'use client';
// A short form for one act: its fields, what is wrong with them on top, and the button that sends.

import { useState, type ReactNode } from 'react';
import type { Failure } from '@/lib/domain/result';
import { ErrorSummary } from './error-summary';
import { styles } from './styles';

type Props = {
  /** What the fields' ids begin with. */
  readonly prefix: string;
  readonly failure: Failure | null;
  readonly pending: boolean;
  /** 登记; while it is under way 正在登记…. */
  readonly verb: string;
  /** Of the button, where it says more than the verb. */
  readonly label?: string;
  readonly onSend: () => Promise<void>;
  readonly children: ReactNode;
};

export function ActForm({ prefix, failure, pending, verb, label, onSend, children }: Props) {
  const problems = Object.entries(failure?.fieldErrors ?? {}).map(([field, message]) => ({
    href: `#${prefix}-${field}`,
    message,
  }));
  return (
    <form
      noValidate
      className="mt-3 max-w-xl space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      {failure && <ErrorSummary title={failure.message} items={problems} />}
      {children}
      <button type="submit" className={styles.primary} disabled={pending}>
        {pending ? `正在${verb}…` : (label ?? verb)}
      </button>
    </form>
  );
}

/**
 * The texts that are typed into such a form.
 * @returns what was typed, the props of a field by its name, and how all are emptied.
 */
export function useTexts<K extends string>(
  prefix: string,
  blank: Readonly<Record<K, string>>,
  failure: Failure | null,
) {
  const [texts, setTexts] = useState(blank);
  const field = (name: K) => ({
    id: `${prefix}-${name}`,
    value: texts[name],
    error: failure?.fieldErrors[name],
    onChange: (value: string) => setTexts({ ...texts, [name]: value }),
    autoComplete: 'off',
  });
  return { texts, field, clear: () => setTexts(blank) };
}
