// Knows until when each step may be done: the round's window, or later where a correction came late.

/** What the round says, the deadline of the newest return, and until when it must have arrived. */
type Windows = {
  readonly round: {
    readonly applyTo: Date;
    readonly unitReviewTo: Date;
    readonly supervisingReviewTo: Date;
  };
  readonly correctionDueAt: Date | null;
  /** The end of first arrivals at the committee, for what has not been there; null: none. */
  readonly arrivalBy: Date | null;
};

/**
 * Days that each level has after the deadline of a correction: a person who corrected in time is
 * not lost because the level's own window closed meanwhile.
 */
export const correctionReviewDays = { unit: 15, supervising: 30 } as const;

const day = 24 * 60 * 60 * 1000;

function end({ correctionDueAt, arrivalBy }: Windows, window: Date, days: number): Date {
  const due = correctionDueAt === null ? 0 : correctionDueAt.getTime() + days * day;
  const last = Math.max(window.getTime(), due);
  return new Date(Math.min(last, arrivalBy?.getTime() ?? last));
}

/** Until when 上报 is possible. */
export const submitEndsAt = (windows: Windows): Date => end(windows, windows.round.applyTo, 0);

/** Until when the unit may hand it on. */
export const unitEndsAt = (windows: Windows): Date =>
  end(windows, windows.round.unitReviewTo, correctionReviewDays.unit);

/** Until when the supervising units may hand it on. */
export const supervisingEndsAt = (windows: Windows): Date =>
  end(windows, windows.round.supervisingReviewTo, correctionReviewDays.supervising);

/** The end of first arrivals (domain.md §0.7), for what its committee has never had. */
export const arrivalByOf = (
  round: { readonly firstArrivalTo: Date | null; readonly committeeId: string },
  everHeldBy: readonly string[],
): Date | null => (everHeldBy.includes(round.committeeId) ? null : round.firstArrivalTo);

/**
 * Until when what is returned now may be sent again: its own deadline, or the round's last moment.
 * @param due the end of the working days that a correction has.
 */
export function correctionEndsAt(
  round: { readonly resubmitTo: Date | null },
  arrivalBy: Date | null,
  due: Date,
): Date {
  const limits = [due, round.resubmitTo, arrivalBy].flatMap((limit) => limit?.getTime() ?? []);
  return new Date(Math.min(...limits));
}
