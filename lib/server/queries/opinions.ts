// Knows the opinions on an application's sections, as far as the reader may see them.

import 'server-only';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';

export type SectionOpinion = {
  readonly id: string;
  readonly sectionId: string;
  readonly state: State;
  readonly kind: 'note' | 'correction';
  readonly text: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly released: boolean;
  readonly settled: boolean;
};

/** The office whose unreleased drafts the reader sees too. */
export type OwnDrafts = { readonly state: State; readonly officeId: string };

/**
 * Opinions in the order of writing.
 * @param own null for the applicant and other readers: released opinions only.
 */
export async function sectionOpinions(
  applicationId: string,
  own: OwnDrafts | null,
): Promise<SectionOpinion[]> {
  const released = { releasedAt: { not: null } };
  const found = await db().opinion.findMany({
    where: {
      applicationId,
      ...(own === null ? released : { OR: [released, { ...own }] }),
    },
    select: {
      id: true,
      sectionId: true,
      state: true,
      kind: true,
      text: true,
      createdAt: true,
      releasedAt: true,
      settledAt: true,
      author: { select: { name: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: 500,
  });
  return found.map(({ author, releasedAt, settledAt, ...opinion }) => ({
    ...opinion,
    state: opinion.state as State,
    kind: opinion.kind === 'correction' ? 'correction' : 'note',
    author: author.name,
    released: releasedAt !== null,
    settled: settledAt !== null,
  }));
}
