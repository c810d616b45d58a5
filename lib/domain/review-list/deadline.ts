// Knows when the window closes in which the holder of an application has to act.

import { submitEndsAt, supervisingEndsAt, unitEndsAt } from '@/lib/domain/workflow/windows';
import type { State } from '@/lib/domain/workflow/states';

type Windows = Parameters<typeof unitEndsAt>[0];

const ends: Record<State, ((windows: Windows) => Date) | null> = {
  draft: submitEndsAt,
  unitReview: unitEndsAt,
  supervisingReview: supervisingEndsAt,
  // A committee has no window of its own, and what is decided waits for nobody.
  committeeReview: null,
  accepted: null,
  rejected: null,
  lapsed: null,
};

/** The end of the present step's window; null where none closes. */
export const deadlineOf = (state: State, windows: Windows): Date | null =>
  ends[state]?.(windows) ?? null;
