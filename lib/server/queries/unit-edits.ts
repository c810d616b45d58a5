// Knows what reviewers changed on the 编辑页面 of an application, in the order of writing.

import 'server-only';
import { editChange, type EditChange } from '@/lib/domain/review/edit-change';
import { sections } from '@/lib/domain/sections/registry';
import { db } from '../db';

export type UnitEditDto = {
  readonly id: string;
  readonly section: string;
  readonly change: EditChange;
  readonly author: string;
  readonly office: string;
  readonly at: Date;
  readonly confirmed: boolean;
};

/** Of an application whose scope the caller has checked; the newest 500. */
export async function unitEdits(applicationId: string): Promise<UnitEditDto[]> {
  const found = await db().unitEdit.findMany({
    where: { applicationId },
    select: {
      id: true,
      sectionId: true,
      change: true,
      office: true,
      at: true,
      confirmedAt: true,
      author: { select: { name: true } },
    },
    orderBy: { at: 'desc' },
    take: 500,
  });
  return found.toReversed().map(({ sectionId, change, author, confirmedAt, ...edit }) => ({
    ...edit,
    section: sections.find(({ id }) => id === sectionId)?.title ?? sectionId,
    change: editChange.parse(change),
    author: author.name,
    confirmed: confirmedAt !== null,
  }));
}
