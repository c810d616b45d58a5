'use client';
// Steps one after the other, on one page: what was typed stays when somebody goes back.

import { useState, type ReactNode } from 'react';
import { ErrorSummary, type SummaryItem } from '@/components/ui/error-summary';
import { styles } from '@/components/ui/styles';

export type WizardStep = {
  readonly title: string;
  readonly content: ReactNode;
  /** What is wrong with this step; empty when the next one may be shown. */
  readonly check: () => readonly SummaryItem[];
};
type Props = {
  readonly steps: readonly WizardStep[];
  /** Label of the last step's button. */
  readonly finish: string;
  readonly pending: boolean;
  /** Sends everything; answers what is still wrong. */
  readonly onFinish: () => Promise<readonly SummaryItem[]>;
};

export function Wizard({ steps, finish, pending, onFinish }: Props) {
  const [at, setAt] = useState(0);
  const [wrong, setWrong] = useState<readonly SummaryItem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const step = steps[at];
  const isLast = at === steps.length - 1;

  const next = async () => {
    const found = step?.check() ?? [];
    const still = found.length > 0 || !isLast ? found : await onFinish();
    setWrong(still);
    setAttempts(attempts + 1);
    if (still.length === 0 && !isLast) setAt(at + 1);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void next();
      }}
      className="space-y-6"
    >
      <p className="font-medium" aria-live="polite">
        第 {at + 1} 步，共 {steps.length} 步：{step?.title}
      </p>
      {wrong.length > 0 && <ErrorSummary key={attempts} title="请先改正下面的内容" items={wrong} />}
      <div className="space-y-5">{step?.content}</div>
      <div className="flex flex-wrap gap-3">
        {at > 0 && (
          <button
            type="button"
            className={styles.secondary}
            onClick={() => {
              setWrong([]);
              setAt(at - 1);
            }}
          >
            上一步
          </button>
        )}
        <button type="submit" className={styles.primary} disabled={pending}>
          {pending ? '正在提交…' : isLast ? finish : '下一步'}
        </button>
      </div>
    </form>
  );
}
