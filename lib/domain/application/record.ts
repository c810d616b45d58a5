// Knows what a decision on an application starts from: its record, and who the actor is to it.

import type { Actor } from '@/lib/domain/policy/actor';
import type { PublicitySetting } from '@/lib/domain/publicity/setting';
import type { EventName, Holder, State } from '@/lib/domain/workflow/states';

/** A line of the history, as far as decisions care. */
export type Step = {
  readonly event: EventName;
  readonly fromState: State;
  readonly toState: State;
  readonly fromHolderUnitId: string | null;
  readonly fromHolderCommitteeId: string | null;
  readonly toHolderUnitId: string | null;
  readonly toHolderCommitteeId: string | null;
  readonly at: Date;
};

export type ApplicationRecord = {
  readonly id: string;
  readonly number: string;
  readonly applicantId: string;
  readonly year: number;
  readonly displayName: string;
  readonly state: State;
  readonly version: number;
  readonly holderUnitId: string | null;
  readonly holderCommitteeId: string | null;
  readonly openedAt: Date | null;
  readonly stateSince: Date;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly correctionDueAt: Date | null;
  /** The end of first arrivals at the committee, while it has never been there. */
  readonly arrivalBy: Date | null;
  /** Sections that the last return opened; empty: all. */
  readonly unlockedSections: readonly string[];
  readonly submissionCount: number;
  readonly everHeldBy: readonly string[];
  readonly regionCode: string;
  readonly formVersionId: string;
  readonly round: {
    readonly committeeId: string;
    readonly applyFrom: Date;
    readonly applyTo: Date;
    readonly unitReviewTo: Date;
    readonly supervisingReviewTo: Date;
    readonly firstArrivalTo: Date | null;
    readonly resubmitTo: Date | null;
    readonly unitQuota: number | null;
    readonly confirmUnitEdits: boolean;
    readonly publicity: PublicitySetting;
    readonly correctionDays: number;
    readonly pledgeVersion: string;
  };
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly nature: string;
    readonly state: string;
    readonly parentId: string | null;
  } | null;
  readonly holderUnit: { readonly name: string; readonly parentId: string | null } | null;
  /** Newest first. */
  readonly events: readonly Step[];
};

/** Acts that leave the application where it is. */
const staying: readonly EventName[] = ['open', 'grantReturn', 'create', 'retarget'];

/** The act that brought the application to its present holder. */
const lastMove = (record: ApplicationRecord): Step | undefined =>
  record.events.find(({ event }) => !staying.includes(event));

/** The return that the applicant has before them; undefined where it was taken back or answered. */
export function presentReturn(record: ApplicationRecord): Step | undefined {
  const step = lastMove(record);
  return record.state === 'draft' && step?.event === 'return' ? step : undefined;
}

/** Returns to the person that were not taken back, newest first. */
export const standingReturns = <S extends Pick<Step, 'event'>>({
  events,
}: {
  readonly events: readonly S[];
}): S[] =>
  events.filter(({ event }, at) => event === 'return' && events[at - 1]?.event !== 'recall');

/** The forward that first brought it to the present level: it says what the level before is. */
export function arrival(record: ApplicationRecord): Step | undefined {
  return record.events.find(
    (step) =>
      step.event === 'forward' &&
      step.toState === record.state &&
      step.toHolderUnitId === record.holderUnitId &&
      step.toHolderCommitteeId === record.holderCommitteeId,
  );
}

const sentBy = (actor: Actor, { event, ...step }: Step): boolean =>
  (event === 'forward' || event === 'return') &&
  ((actor.unitId !== null && step.fromHolderUnitId === actor.unitId) ||
    (actor.committeeId !== null && step.fromHolderCommitteeId === actor.committeeId));

/** What the actor is to the application, in the role that they act in. */
export function holdersOf(actor: Actor, record: ApplicationRecord): ReadonlySet<Holder> {
  const is = new Set<Holder>();
  const sent = lastMove(record);
  const holdsUnit = actor.unitId !== null && actor.unitId === record.holderUnitId;
  if (actor.role === 'applicant' && actor.userId === record.applicantId) is.add('applicant');
  if (holdsUnit && record.state === 'unitReview') is.add('unit');
  if (holdsUnit && record.state === 'supervisingReview' && actor.role === 'supervisingAdmin') {
    is.add('supervisingUnit');
  }
  if (actor.committeeId !== null && actor.committeeId === record.holderCommitteeId) {
    is.add('committee');
  }
  if (sent !== undefined && sentBy(actor, sent)) is.add('sender');
  if (actor.role === 'regionAdmin' && actor.regionCode === record.regionCode) is.add('regionAdmin');
  return is;
}

/** The unit that receives from the present level; null at the top of the chain. */
export function receivingUnitId(record: ApplicationRecord): string | null {
  if (record.holderUnit === null || record.unit === null) return null;
  // A sole administrator's own application is reviewed one level up, in the unit's place: what
  // comes after it is what would have received from the unit.
  if (record.state === 'unitReview') return record.unit.parentId;
  return record.holderUnit.parentId;
}
