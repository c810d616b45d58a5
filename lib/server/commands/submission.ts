// Knows how a submission is written: the working copy frozen, hashed and numbered.

import 'server-only';
import { createHash } from 'node:crypto';
import { contentOf, sameContent } from '@/lib/domain/application/build-content';
import { canonicalJson } from '@/lib/domain/application/canonical';
import type { Draft } from '@/lib/domain/application/draft';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import type { OpenContext } from '../context';
import type { Tx } from '../db';

/** Writes submission number `record.submissionCount + 1`. */
export async function writeSubmission(
  tx: Tx,
  ctx: OpenContext,
  record: ApplicationRecord,
  content: SubmissionContent,
): Promise<void> {
  const frozen = canonicalJson(submissionContent.parse(content));
  await tx.submission.create({
    data: {
      applicationId: record.id,
      number: record.submissionCount + 1,
      content: JSON.parse(frozen),
      hash: createHash('sha256').update(frozen).digest('hex'),
      authorId: ctx.actor?.userId ?? record.applicantId,
      authorRole: ctx.actor?.role ?? 'applicant',
      pledgeVersion: content.pledge.version,
      ip: ctx.ip,
    },
  });
}

/** The newest submission's content. */
async function lastSubmission(
  tx: Tx,
  applicationId: string,
): Promise<{ id: string; content: SubmissionContent } | null> {
  const found = await tx.submission.findFirst({
    where: { applicationId },
    orderBy: { number: 'desc' },
    select: { id: true, content: true },
  });
  return found && { id: found.id, content: submissionContent.parse(found.content) };
}

/**
 * Freezes what a reviewer changed on the 编辑页面, under the applicant's pledge; nothing changed,
 * nothing written.
 * @returns how many submissions there are afterwards.
 */
export async function writeEdits(
  tx: Tx,
  ctx: OpenContext,
  record: ApplicationRecord,
  draft: Draft,
): Promise<number> {
  const last = await lastSubmission(tx, record.id);
  if (last === null) throw new Error('a forwarded application has a submission');
  const content = contentOf(record, draft, last.content.pledge);
  if (sameContent(last.content, content)) return record.submissionCount;
  await writeSubmission(tx, ctx, record, content);
  return record.submissionCount + 1;
}
