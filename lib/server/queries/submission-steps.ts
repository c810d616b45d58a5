// Knows what changed in an application's submissions since it was last returned, and who changed it.

import 'server-only';
import { contentChanges, type SectionChanges } from '@/lib/domain/application/changes';
import { standingReturns, type ApplicationRecord } from '@/lib/domain/application/record';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import type { Role } from '@/lib/domain/policy/actor';
import { db } from '../db';

/** From one submission to the next. */
export type ChangeStep = {
  readonly author: string;
  readonly role: Role;
  readonly at: Date;
  readonly changes: readonly SectionChanges[];
};

export type Submitted = {
  readonly number: number;
  readonly at: Date;
  readonly content: SubmissionContent;
  /** Since the submission that the last return spoke of; without a return, since the first. */
  readonly steps: readonly ChangeStep[];
};

/** Submissions of one application that are compared: more than a round's returns and edits make. */
const most = 20;

/** The newest submission, and how it came about; null before the first 上报. */
export async function submittedOf(record: ApplicationRecord): Promise<Submitted | null> {
  const found = await db().submission.findMany({
    where: { applicationId: record.id },
    select: {
      number: true,
      content: true,
      createdAt: true,
      authorRole: true,
      author: { select: { name: true } },
    },
    orderBy: { number: 'desc' },
    take: most,
  });
  const [last] = found;
  if (last === undefined) return null;
  const [returned] = standingReturns(record);
  const before = returned ? found.findIndex(({ createdAt }) => createdAt <= returned.at) : -1;
  const since = found.slice(0, before === -1 ? undefined : before + 1).toReversed();
  const contents = since.map(({ content }) => submissionContent.parse(content));
  const steps = since.slice(1).map(({ author, authorRole, createdAt }, at) => ({
    author: author.name,
    role: authorRole as Role,
    at: createdAt,
    changes: contentChanges(
      contents[at] as SubmissionContent,
      contents[at + 1] as SubmissionContent,
    ),
  }));
  return {
    number: last.number,
    at: last.createdAt,
    content: contents.at(-1) as SubmissionContent,
    steps,
  };
}
