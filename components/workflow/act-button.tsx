'use client';
// An act that asks once, in words that name the thing; a disabled one says why.

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import { refusalSentence } from '@/lib/messages/refusals';
import type { Act } from './act-types';

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly act: Act;
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  /** Why it cannot be done now, or null. */
  readonly refusal: Reason | null;
  readonly look?: 'primary' | 'danger';
  /** The key of the review page that presses it. */
  readonly shortcut?: string;
  /** Where to go afterwards; without it the page is shown anew. */
  readonly afterwards?: string;
};

export function ActButton(props: Props) {
  const {
    applicationId,
    version,
    act,
    label,
    question,
    confirm,
    refusal,
    look = 'danger',
    shortcut,
    afterwards,
  } = props;
  const router = useRouter();
  const opKey = useOpKey();
  const reasonId = useId();
  const [open, setOpen] = useState(false);
  const { run, pending, failure } = useAct(act);
  const go = async () => {
    if ((await run({ applicationId, version, opKey })) === null) return;
    setOpen(false);
    if (afterwards !== undefined) router.push(afterwards);
    router.refresh();
  };
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
      <Dialog open={open} onOpenChange={setOpen} title={label} description={question}>
        {failure && (
          <p role="alert" className="mb-3 font-medium text-danger">
            {failure.message}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <button
            type="button"
            className={styles.primary}
            disabled={pending}
            onClick={() => void go()}
          >
            {pending ? '正在办理…' : confirm}
          </button>
          <button type="button" className={styles.secondary} onClick={() => setOpen(false)}>
            取消
          </button>
        </div>
      </Dialog>
    </div>
  );
}
