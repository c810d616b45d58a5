// The state of a unit's registration in words.

import type { UnitState } from '@/lib/domain/workflow/unit-table';
import { unitStateNames } from '@/lib/messages/workflow';

const tones: Record<UnitState, string> = {
  pending: 'border-accent bg-blue-50 text-accent-dark',
  approved: 'border-done bg-green-50 text-done',
  changing: 'border-amber-600 bg-amber-50 text-warn',
  returned: 'border-amber-600 bg-amber-50 text-warn',
  disabled: 'border-zinc-400 bg-zinc-100 text-zinc-700',
};

export function UnitBadge({ state }: { readonly state: UnitState }) {
  return (
    <span className={`inline-block rounded-box border px-2 text-sm font-medium ${tones[state]}`}>
      {unitStateNames[state]}
    </span>
  );
}
