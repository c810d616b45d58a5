// Knows how long the files of an application are kept, and what happens to them then (security
// rules on retention).

import type { State } from '@/lib/domain/workflow/states';
import { isIdentityDocument } from './attachments';

/** Years and months that the operator's own law may lengthen. */
export const retention = {
  approvedYears: 10,
  otherYears: 5,
  neverSubmittedMonths: 12,
  identityMonths: 12,
  quarantineDays: 30,
  /** Between telling an applicant and deleting what never went up. */
  noticeDays: 30,
} as const;

/** What is kept for one time and ends in one way. */
export type RetentionClass = 'neverSubmitted' | 'identity' | 'notApproved' | 'approved';

/**
 * What is deleted once its time is over, by the clock. What was approved is handed to the archive
 * before, by people: it is only counted.
 */
export const deletedByTheClock: readonly RetentionClass[] = [
  'neverSubmitted',
  'identity',
  'notApproved',
];

/** The same moment so many years, months and days later; earlier where they are negative. */
export const later = (moment: Date, { years = 0, months = 0, days = 0 }): Date => {
  const result = new Date(moment);
  result.setUTCMonth(result.getUTCMonth() + months + 12 * years);
  result.setUTCDate(result.getUTCDate() + days);
  return result;
};

/** What decides: the application's state and since when, its submissions, and its round's end. */
export type KeptApplication = {
  readonly state: State;
  readonly stateSince: Date;
  readonly submissionCount: number;
  readonly applyTo: Date;
};

/** The class of a file of this kind; null while work goes on. */
export function classOf(
  { state, submissionCount }: Pick<KeptApplication, 'state' | 'submissionCount'>,
  kind: string,
): RetentionClass | null {
  const ended = state === 'accepted' || state === 'rejected' || state === 'lapsed';
  if (submissionCount === 0) return 'neverSubmitted';
  if (!ended) return null;
  if (isIdentityDocument(kind)) return 'identity';
  return state === 'accepted' ? 'approved' : 'notApproved';
}

/** The moment before which a file of this kind must not be deleted; null while work goes on. */
export function keptUntil(application: KeptApplication, kind: string): Date | null {
  const { stateSince, applyTo } = application;
  switch (classOf(application, kind)) {
    case 'neverSubmitted':
      return later(applyTo, { months: retention.neverSubmittedMonths });
    case 'identity':
      return later(applyTo, { months: retention.identityMonths });
    case 'approved':
      return later(stateSince, { years: retention.approvedYears });
    case 'notApproved':
      return later(stateSince, { years: retention.otherYears });
    case null:
      return null;
  }
}
