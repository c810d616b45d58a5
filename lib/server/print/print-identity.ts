// Knows what a paper says of itself: whose it is, of which 上报, and how that is checked.

import 'server-only';
import type { PrintFrame } from './print-data';
import type { PrintIdentity } from './print-document';
import { verificationOf } from './verification';

/** Of a paper about one application. */
export const identityOf = <N extends string>(
  applicationNumber: N,
  { submission, at, origin }: Pick<PrintFrame, 'submission' | 'at' | 'origin'>,
): PrintIdentity & { applicationNumber: N } => ({
  applicationNumber,
  submissionNumber: submission?.number ?? null,
  hash: submission?.hash ?? null,
  verification: submission && verificationOf(submission.hash, origin),
  draft: submission === null,
  createdAt: at.toISOString(),
});

/** Of a paper about many applications. */
export const aboutMany = (at: Date): PrintIdentity => ({
  applicationNumber: null,
  submissionNumber: null,
  hash: null,
  verification: null,
  draft: false,
  createdAt: at.toISOString(),
});
