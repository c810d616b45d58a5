// Knows what the guards look at: everything that a decision on an application depends on.

import type { PublicitySetting } from '@/lib/domain/publicity/setting';
import type { PublicityFacts } from '@/lib/domain/publicity/standing';
import type { State } from './states';

export type Facts = PublicityFacts & {
  /** The database's clock inside the transaction. */
  readonly now: Date;
  /** The actor is the applicant in person. */
  readonly own: boolean;
  readonly round: {
    readonly applyFrom: Date;
    readonly applyTo: Date;
    readonly unitReviewTo: Date;
    readonly supervisingReviewTo: Date;
    readonly resubmitTo: Date | null;
    readonly unitQuota: number | null;
    readonly confirmUnitEdits: boolean;
    readonly publicity: PublicitySetting;
  };
  readonly correctionDueAt: Date | null;
  readonly arrivalBy: Date | null;
  readonly openedAt: Date | null;
  readonly returnCount: number;
  readonly returnLimit: number;
  /** Errors of 预检, counted only where an event needs them. */
  readonly errorCount: number;
  readonly pledgeAccepted: boolean;
  readonly unitApproved: boolean;
  /** Last year of a ban after a false declaration, or null. */
  readonly barredUntil: number | null;
  /** Corrections of the present level that a return would release. */
  readonly corrections: number;
  /** Corrections of any level that are not settled. */
  readonly openCorrections: number;
  /** Length of the saved 推荐意见 in code points. */
  readonly recommendationLength: number;
  readonly unconfirmedEdits: number;
  /** Others of the unit that it has handed up in this round; counted where there is a quota. */
  readonly handedUp: number;
  /** The present holder (or the applicant's unit) has a unit that receives from it. */
  readonly hasReceivingUnit: boolean;
  /** The state from which the present level was reached. */
  readonly cameFrom: State | null;
  /** The last return opened some sections only. */
  readonly partlyLocked: boolean;
  /** The state from which it was returned to the person, while it lies there. */
  readonly returnedFrom: State | null;
  /** The person has begun to correct what was returned. */
  readonly correcting: boolean;
  /** Length of the reason that goes with the act. */
  readonly reasonLength: number;
};
