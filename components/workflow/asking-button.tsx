'use client';
// A button that asks in a dialog before it acts; one that is disabled says why.

import { useId, useState, type ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import type { Reason } from '@/lib/domain/workflow/engine';
import { refusalSentence } from '@/lib/messages/refusals';

export type AskingLook = 'primary' | 'secondary' | 'danger';

type Props = {
  readonly label: ReactNode;
  readonly look: AskingLook;
  readonly title: string;
  readonly question: string;
  /** Why it cannot be done now, or null. */
  readonly refusal: Reason | null;
  /** The key of the review page that presses it. */
  readonly shortcut?: string | undefined;
  /** What stands in the dialog. */
  readonly children: (close: () => void) => ReactNode;
};

export function AskingButton(props: Props) {
  const { label, look, title, question, refusal, shortcut, children } = props;
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className={styles[look]}
        disabled={refusal !== null}
        aria-describedby={refusal ? reasonId : undefined}
        aria-keyshortcuts={shortcut}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      {refusal && (
        <p id={reasonId} className="mt-1 text-sm text-zinc-700">
          {refusalSentence(refusal.code, refusal.params)}
        </p>
      )}
      <Dialog open={open} onOpenChange={setOpen} title={title} description={question}>
        {children(() => setOpen(false))}
      </Dialog>
    </div>
  );
}

type AnswerProps = {
  readonly confirm: string;
  readonly pending: boolean;
  /** The answer is not complete yet. */
  readonly disabled?: boolean;
  /** Left out where the buttons stand in a form. */
  readonly onConfirm?: () => void;
  readonly onCancel: () => void;
};

/** Yes, in words that name the act, and no. */
export function Answer({ confirm, pending, disabled = false, onConfirm, onCancel }: AnswerProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <button
        type={onConfirm ? 'button' : 'submit'}
        className={styles.primary}
        disabled={pending || disabled}
        onClick={onConfirm}
      >
        {pending ? '正在办理…' : confirm}
      </button>
      <button type="button" className={styles.secondary} onClick={onCancel}>
        取消
      </button>
    </div>
  );
}
