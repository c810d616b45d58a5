// Knows how long the files of an application are kept at least (security rules on retention).

import type { State } from '@/lib/domain/workflow/states';
import { isIdentityDocument } from './attachments';

/** Years and months that the operator's own law may lengthen. */
export const retention = {
  approvedYears: 10,
  otherYears: 5,
  neverSubmittedMonths: 12,
  identityMonths: 12,
  quarantineDays: 30,
} as const;

const later = (moment: Date, { years = 0, months = 0 }): Date => {
  const result = new Date(moment);
  result.setUTCMonth(result.getUTCMonth() + months + 12 * years);
  return result;
};

/** What decides: the application's state and since when, its submissions, and its round's end. */
export type KeptApplication = {
  readonly state: State;
  readonly stateSince: Date;
  readonly submissionCount: number;
  readonly applyTo: Date;
};

/** The moment before which a file of this kind must not be deleted; null while work goes on. */
export function keptUntil(
  { state, stateSince, submissionCount, applyTo }: KeptApplication,
  kind: string,
): Date | null {
  const ended = state === 'accepted' || state === 'rejected' || state === 'lapsed';
  if (submissionCount > 0 && !ended) return null;
  if (submissionCount === 0) return later(applyTo, { months: retention.neverSubmittedMonths });
  if (isIdentityDocument(kind)) return later(applyTo, { months: retention.identityMonths });
  const years = state === 'accepted' ? retention.approvedYears : retention.otherYears;
  return later(stateSince, { years });
}
