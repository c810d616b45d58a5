// Knows how the facts of a decision are drawn from an application's record.

import type { Actor } from '@/lib/domain/policy/actor';
import { publicityDone, type PublicityFacts } from '@/lib/domain/publicity/standing';
import type { Facts } from '@/lib/domain/workflow/facts';
import { isSelectable } from '@/lib/domain/workflow/unit-table';
import { arrival, presentReturn, receivingUnitId, type ApplicationRecord } from './record';

/** What is counted beside the record, where an event needs it. */
export type Counted = Partial<
  Pick<
    Facts,
    | 'errorCount'
    | 'pledgeAccepted'
    | 'barredUntil'
    | 'corrections'
    | 'openCorrections'
    | 'recommendationLength'
    | 'unconfirmedEdits'
    | 'handedUp'
    | 'correcting'
    | 'reasonLength'
    | keyof PublicityFacts
  >
>;

/** The facts of a decision by `actor` (null: the clock) at `now`. */
export function factsOf(
  record: ApplicationRecord,
  actor: Actor | null,
  now: Date,
  counted: Counted = {},
): Facts {
  return {
    ...publicityDone,
    now,
    own: actor?.userId === record.applicantId,
    round: record.round,
    correctionDueAt: record.correctionDueAt,
    arrivalBy: record.arrivalBy,
    openedAt: record.openedAt,
    returnCount: record.returnCount,
    returnLimit: record.returnLimit,
    // No unit picked yet is something missing, which the form itself says.
    unitApproved: record.unit === null || isSelectable(record.unit.state),
    hasReceivingUnit: receivingUnitId(record) !== null,
    cameFrom: arrival(record)?.fromState ?? null,
    partlyLocked: record.unlockedSections.length > 0,
    returnedFrom: presentReturn(record)?.fromState ?? null,
    correcting: false,
    errorCount: 0,
    pledgeAccepted: true,
    barredUntil: null,
    corrections: 0,
    openCorrections: 0,
    recommendationLength: 0,
    unconfirmedEdits: 0,
    handedUp: 0,
    reasonLength: 0,
    ...counted,
  };
}
