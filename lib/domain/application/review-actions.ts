// Knows which acts a page offers, and why one that stands there cannot be done now.

import { applicationTable } from '@/lib/domain/workflow/application-table';
import { decide, type Reason } from '@/lib/domain/workflow/engine';
import type { Facts } from '@/lib/domain/workflow/facts';
import type { EventName, Holder } from '@/lib/domain/workflow/states';
import { reasonLimits } from '@/lib/domain/workflow/guards';
import type { ApplicationRecord } from './record';

export type ReviewAction = {
  readonly event: EventName;
  /** Why it cannot be done now; null when it can. */
  readonly reason: Reason | null;
};

const offered = [
  'submit',
  'withdraw',
  'forward',
  'accept',
  'return',
  'returnLevel',
  'reject',
  'recall',
  'grantReturn',
] as const satisfies readonly EventName[];

// Not reasons to disable a button but to leave it out.
const absent: readonly Reason['code'][] = ['wrongState', 'notHolder', 'returnsStillLeft'];

/** The acts of the table that concern this actor in this state, from the same rows as the check. */
export function reviewActions(
  record: ApplicationRecord,
  holders: ReadonlySet<Holder>,
  facts: Facts,
): ReviewAction[] {
  // A reason is asked when the act is done, so its absence does not disable the button.
  const asked = { ...facts, reasonLength: reasonLimits.min };
  return offered.flatMap((event): ReviewAction[] => {
    const decision = decide(applicationTable, { state: record.state, event, holders }, asked);
    if (decision.ok) return [{ event, reason: null }];
    const { code, params } = decision;
    return absent.includes(code) ? [] : [{ event, reason: { code, ...(params && { params }) } }];
  });
}
