// Knows until when each step may be done: the round's window, or later where a correction came late.

/** What the round says, and the deadline of the newest return. */
type Windows = {
  readonly round: {
    readonly applyTo: Date;
    readonly unitReviewTo: Date;
    readonly supervisingReviewTo: Date;
  };
  readonly correctionDueAt: Date | null;
};

/**
 * Days that each level has after the deadline of a correction: a person who corrected in time is
 * not lost because the level's own window closed meanwhile.
 */
export const correctionReviewDays = { unit: 15, supervising: 30 } as const;

const day = 24 * 60 * 60 * 1000;

const later = (window: Date, correctionDueAt: Date | null, days: number): Date =>
  correctionDueAt === null
    ? window
    : new Date(Math.max(window.getTime(), correctionDueAt.getTime() + days * day));

/** Until when 上报 is possible. */
export const submitEndsAt = ({ round, correctionDueAt }: Windows): Date =>
  later(round.applyTo, correctionDueAt, 0);

/** Until when the unit may hand it on. */
export const unitEndsAt = ({ round, correctionDueAt }: Windows): Date =>
  later(round.unitReviewTo, correctionDueAt, correctionReviewDays.unit);

/** Until when the supervising units may hand it on. */
export const supervisingEndsAt = ({ round, correctionDueAt }: Windows): Date =>
  later(round.supervisingReviewTo, correctionDueAt, correctionReviewDays.supervising);
