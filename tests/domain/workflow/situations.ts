// Facts of an application at which nothing refuses, and what has to change for something to refuse.

import type { RefusalCode } from '@/lib/domain/refusal';
import type { Facts } from '@/lib/domain/workflow/facts';

export const round = {
  applyFrom: new Date('2026-03-01T00:00:00Z'),
  applyTo: new Date('2026-04-01T00:00:00Z'),
  unitReviewTo: new Date('2026-05-01T00:00:00Z'),
  supervisingReviewTo: new Date('2026-06-01T00:00:00Z'),
  resubmitTo: null,
  unitQuota: null,
  confirmUnitEdits: true,
  publicity: 'system',
} as const;

/** An application in the middle of the round, of which everybody has done their part. */
export const fine: Facts = {
  now: new Date('2026-03-15T00:00:00Z'),
  own: false,
  round,
  correctionDueAt: null,
  arrivalBy: null,
  openedAt: null,
  returnCount: 0,
  returnLimit: 3,
  errorCount: 0,
  pledgeAccepted: true,
  unitApproved: true,
  barredUntil: null,
  corrections: 1,
  openCorrections: 0,
  recommendationLength: 100,
  unconfirmedEdits: 0,
  handedUp: 0,
  hasReceivingUnit: false,
  cameFrom: 'unitReview',
  partlyLocked: false,
  returnedFrom: null,
  correcting: false,
  publicised: true,
  publicityChanged: false,
  publicityUntil: null,
  openObjections: 0,
  upheldObjections: 0,
  publicityConcluded: true,
  reasonLength: 10,
};

/** When every window and deadline is over. */
export const afterwards = new Date('2027-01-01T00:00:00Z');
/** The returns used up. */
export const usedUp = { returnCount: 3 };

/** The one fact for each no. */
export const refusing: { readonly [C in RefusalCode]?: Partial<Facts> } = {
  ownApplication: { own: true },
  roundClosed: { now: round.applyTo },
  reviewClosed: { now: round.supervisingReviewTo },
  incomplete: { errorCount: 2 },
  pledgeMissing: { pledgeAccepted: false },
  unitNotApproved: { unitApproved: false },
  barred: { barredUntil: 2028 },
  alreadyOpened: { openedAt: new Date('2026-03-14T00:00:00Z') },
  alreadyCorrecting: { correcting: true },
  sectionLocked: { partlyLocked: true },
  noReturnsLeft: usedUp,
  resubmitOver: { arrivalBy: round.applyFrom },
  quotaUsed: { round: { ...round, unitQuota: 3 }, handedUp: 3 },
  returnsStillLeft: { returnCount: 2 },
  opinionMissing: { corrections: 0 },
  openCorrections: { openCorrections: 4 },
  recommendationLength: { recommendationLength: 19 },
  editUnconfirmed: { unconfirmedEdits: 2 },
  publicityMissing: { publicised: false },
  publicityChanged: { publicityChanged: true },
  publicityRunning: { publicityUntil: '2026-03-20' },
  objectionsOpen: { openObjections: 2 },
  objectionsUpheld: { upheldObjections: 1 },
  publicityResultMissing: { publicityConcluded: false },
  reasonMissing: { reasonLength: 3 },
  notOverdue: { now: new Date('2026-03-15T00:00:00Z') },
};
