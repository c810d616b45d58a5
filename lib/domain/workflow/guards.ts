// Knows each condition of the workflow once; the first that refuses gives the sentence.

import type { Guard } from './engine';
import type { Facts } from './facts';
import { correctionEndsAt, submitEndsAt, supervisingEndsAt, unitEndsAt } from './windows';

type Check = Guard<Facts>;

/** 申报指南 3.3: 推荐意见（20到1000字之间）. */
export const recommendationLimits = { min: 20, max: 1000 } as const;
/** A reason that goes with an act: long enough to say something, short enough to read. */
export const reasonLimits = { min: 4, max: 500 } as const;

/** Nobody acts on their own application, at any level. */
export const notOwn: Check = ({ own }) => (own ? { code: 'ownApplication' } : null);

/** In time is who reaches the database before the window closes, or within a correction deadline. */
export const roundOpen: Check = (facts) =>
  facts.now >= facts.round.applyFrom && facts.now < submitEndsAt(facts)
    ? null
    : { code: 'roundClosed' };

export const unitWindow: Check = (facts) =>
  facts.now < unitEndsAt(facts) ? null : { code: 'reviewClosed' };

export const supervisingWindow: Check = (facts) =>
  facts.now < supervisingEndsAt(facts) ? null : { code: 'reviewClosed' };

export const complete: Check = ({ errorCount }) =>
  errorCount === 0 ? null : { code: 'incomplete', params: { count: errorCount } };

export const pledged: Check = ({ pledgeAccepted }) =>
  pledgeAccepted ? null : { code: 'pledgeMissing' };

export const unitApproved: Check = (facts) =>
  facts.unitApproved ? null : { code: 'unitNotApproved' };

/** Shenzhen's second deadline (domain.md §0.7): what cannot come back any more is decided instead. */
export const canComeBack: Check = ({ now, round, arrivalBy }) =>
  now < correctionEndsAt(round, arrivalBy, new Date(8.64e15)) ? null : { code: 'resubmitOver' };

export const withinQuota: Check = ({ round, handedUp }) =>
  round.unitQuota === null || handedUp < round.unitQuota
    ? null
    : { code: 'quotaUsed', params: { quota: round.unitQuota } };

/** 申报指南 2.7: 5 年内，不得申报专业技术资格. */
export const notBarred: Check = ({ barredUntil }) =>
  barredUntil === null ? null : { code: 'barred', params: { year: barredUntil } };

export const notOpened: Check = ({ openedAt }) =>
  openedAt === null ? null : { code: 'alreadyOpened' };

/** Another specialty asks for other sections: all of them must be open. */
export const wholeFormOpen: Check = ({ partlyLocked }) =>
  partlyLocked ? { code: 'sectionLocked' } : null;

/** What was returned can be taken back until the person has begun to correct it. */
export const notCorrecting: Check = ({ correcting }) =>
  correcting ? { code: 'alreadyCorrecting' } : null;

/** 申报指南 2.5: 系统默认可以退回3次. One counter for withdrawals and returns to the person. */
export const returnsLeft: Check = ({ returnCount, returnLimit }) =>
  returnCount < returnLimit ? null : { code: 'noReturnsLeft', params: { limit: returnLimit } };

export const noReturnsLeft: Check = ({ returnCount, returnLimit }) =>
  returnCount >= returnLimit
    ? null
    : { code: 'returnsStillLeft', params: { left: returnLimit - returnCount } };

export const concreteOpinion: Check = ({ corrections }) =>
  corrections > 0 ? null : { code: 'opinionMissing' };

export const noOpenCorrections: Check = ({ openCorrections }) =>
  openCorrections === 0 ? null : { code: 'openCorrections', params: { count: openCorrections } };

export const recommended: Check = ({ recommendationLength: length }) =>
  length >= recommendationLimits.min && length <= recommendationLimits.max
    ? null
    : { code: 'recommendationLength', params: { ...recommendationLimits, length } };

export const editsConfirmed: Check = ({ round, unconfirmedEdits }) =>
  round.confirmUnitEdits && unconfirmedEdits > 0
    ? { code: 'editUnconfirmed', params: { count: unconfirmedEdits } }
    : null;

/** Order 40, art. 16: the unit publishes before it hands on, where the round asks for it. */
const publicised: Check = ({ round, ...facts }) =>
  round.publicity === 'none' || facts.publicised
    ? null
    : { code: 'publicityMissing', params: { setting: round.publicity } };

const publicityUnchanged: Check = ({ publicityChanged }) =>
  publicityChanged ? { code: 'publicityChanged' } : null;

const publicityOver: Check = ({ publicityUntil }) =>
  publicityUntil === null ? null : { code: 'publicityRunning', params: { until: publicityUntil } };

const objectionsLookedInto: Check = ({ openObjections: count }) =>
  count === 0 ? null : { code: 'objectionsOpen', params: { count } };

/** An objection that was upheld leads to a return, or to words on what was done about it. */
const objectionsSettled: Check = ({ upheldObjections: count }) =>
  count === 0 ? null : { code: 'objectionsUpheld', params: { count } };

const publicityConcluded: Check = (facts) =>
  facts.publicityConcluded ? null : { code: 'publicityResultMissing' };

/** 公示, in the order in which a unit goes through it. */
export const publicity: readonly Check[] = [
  publicised,
  publicityUnchanged,
  publicityOver,
  objectionsLookedInto,
  objectionsSettled,
  publicityConcluded,
];

export const reasonGiven: Check = ({ reasonLength }) =>
  reasonLength >= reasonLimits.min && reasonLength <= reasonLimits.max
    ? null
    : { code: 'reasonMissing', params: reasonLimits };

/** A draft is over when no window and no correction deadline can still take it. */
export const draftOverdue: Check = (facts) =>
  facts.now >= submitEndsAt(facts) ? null : { code: 'notOverdue' };

export const unitOverdue: Check = (facts) =>
  facts.now >= unitEndsAt(facts) ? null : { code: 'notOverdue' };

export const supervisingOverdue: Check = (facts) =>
  facts.now >= supervisingEndsAt(facts) ? null : { code: 'notOverdue' };
