// The state of an application in words; the colour only repeats what the words say.

import type { State } from '@/lib/domain/workflow/states';
import { stateName } from '@/lib/messages/workflow';

const tones: Record<State, string> = {
  draft: 'border-zinc-400 bg-white text-zinc-800',
  unitReview: 'border-accent bg-blue-50 text-accent-dark',
  supervisingReview: 'border-accent bg-blue-50 text-accent-dark',
  committeeReview: 'border-accent bg-blue-50 text-accent-dark',
  accepted: 'border-done bg-green-50 text-done',
  rejected: 'border-danger bg-red-50 text-danger',
  lapsed: 'border-zinc-400 bg-zinc-100 text-zinc-700',
};

type Props = { readonly state: State; readonly submissionCount: number };

export function StateBadge({ state, submissionCount }: Props) {
  const returned = state === 'draft' && submissionCount > 0;
  const tone = returned ? 'border-amber-600 bg-amber-50 text-warn' : tones[state];
  return (
    <span className={`inline-block rounded-box border px-2 text-sm font-medium ${tone}`}>
      {stateName(state, submissionCount)}
    </span>
  );
}
