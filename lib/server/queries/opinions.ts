// Knows the opinions on an application, as far as the reader may see them.

import 'server-only';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import { opinionState, type OpinionState } from '@/lib/domain/review/opinion-state';
import { targetWords, type OpinionTarget } from '@/lib/domain/review/opinion-target';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';

export type Opinion = OpinionTarget & {
  readonly id: string;
  /** The review level that wrote it. */
  readonly level: State;
  readonly kind: 'note' | 'correction';
  readonly text: string;
  readonly author: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly released: boolean;
  readonly state: OpinionState;
  /** What it speaks of, as the submission reads that it was written on. */
  readonly on: string;
  /** Of the application that it was written on. */
  readonly year: number;
};

/** The office whose unreleased drafts the reader sees too. */
export type OwnDrafts = { readonly state: State; readonly officeId: string };

const select = {
  id: true,
  submissionId: true,
  sectionId: true,
  rowId: true,
  field: true,
  attachmentId: true,
  state: true,
  kind: true,
  text: true,
  version: true,
  savedAt: true,
  releasedAt: true,
  doneAt: true,
  settledAt: true,
  author: { select: { name: true } },
  application: { select: { year: true } },
} as const;

const released = { releasedAt: { not: null } };

type Where = NonNullable<Parameters<ReturnType<typeof db>['opinion']['findMany']>[0]>['where'];

async function found(where: Where & object): Promise<Opinion[]> {
  const opinions = await db().opinion.findMany({
    where,
    select,
    orderBy: { createdAt: 'asc' },
    take: 500,
  });
  const contents = await contentsOf(opinions.map(({ submissionId }) => submissionId));
  return opinions.map(
    ({
      author,
      application,
      submissionId,
      releasedAt,
      doneAt,
      settledAt,
      state,
      kind,
      ...rest
    }) => {
      const content = contents.get(submissionId);
      return {
        ...rest,
        level: state as State,
        kind: kind === 'correction' ? 'correction' : 'note',
        author: author.name,
        released: releasedAt !== null,
        state: opinionState({ doneAt, settledAt }),
        on: content ? targetWords(content, rest) : '',
        year: application.year,
      };
    },
  );
}

/** One statement, and none where there are no opinions. */
async function contentsOf(ids: readonly string[]): Promise<Map<string, SubmissionContent>> {
  if (ids.length === 0) return new Map();
  const submissions = await db().submission.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, content: true },
  });
  return new Map(submissions.map(({ id, content }) => [id, submissionContent.parse(content)]));
}

/**
 * Opinions in the order of writing.
 * @param own null for the applicant and other readers: released opinions only.
 */
export const applicationOpinions = (
  applicationId: string,
  own: OwnDrafts | null,
): Promise<Opinion[]> =>
  found({ applicationId, ...(own === null ? released : { OR: [released, { ...own }] }) });

/** 往年修改意见: what was released on the same person's applications of earlier years. */
export const earlierOpinions = (record: {
  readonly applicantId: string;
  readonly year: number;
}): Promise<Opinion[]> =>
  found({
    application: { applicantId: record.applicantId, year: { lt: record.year } },
    ...released,
  });
