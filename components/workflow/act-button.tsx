'use client';
// An act that asks once, in words that name the thing; a disabled one says why.

import { useRouter } from 'next/navigation';
import { useAct } from '@/components/ui/use-act';
import { useOpKey } from '@/components/ui/use-op-key';
import type { Reason } from '@/lib/domain/workflow/engine';
import type { Act } from './act-types';
import { Answer, AskingButton, type AskingLook } from './asking-button';

type Props = {
  readonly applicationId: string;
  readonly version: number;
  readonly act: Act;
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  /** Why it cannot be done now, or null. */
  readonly refusal: Reason | null;
  readonly look?: AskingLook;
  /** The key of the review page that presses it. */
  readonly shortcut?: string;
  /** Where to go afterwards; without it the page is shown anew. */
  readonly afterwards?: string;
};

export function ActButton(props: Props) {
  const { applicationId, version, act, confirm, look = 'danger', afterwards, ...asking } = props;
  const router = useRouter();
  const opKey = useOpKey();
  const { run, pending, failure } = useAct(act);
  const go = async (close: () => void) => {
    if ((await run({ applicationId, version, opKey })) === null) return;
    close();
    if (afterwards !== undefined) router.push(afterwards);
    router.refresh();
  };
  return (
    <AskingButton {...asking} look={look} title={asking.label}>
      {(close) => (
        <>
          {failure && (
            <p role="alert" className="mb-3 font-medium text-danger">
              {failure.message}
            </p>
          )}
          <Answer
            confirm={confirm}
            pending={pending}
            onConfirm={() => void go(close)}
            onCancel={close}
          />
        </>
      )}
    </AskingButton>
  );
}
