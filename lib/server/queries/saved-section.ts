// Knows what is saved of one section now, for a page whose own copy is older.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import type { Row } from '@/lib/domain/sections/field';
import { sections } from '@/lib/domain/sections/registry';
import { readRows } from '@/lib/domain/sections/rows';
import type { Context } from '../context';
import { db } from '../db';
import { scopeWhere } from '../scope';

export type SavedSection = {
  readonly rows: Row[];
  readonly version: number;
  readonly savedAt: string;
};

/** @throws Refusal `notFound` out of scope or before the first save. */
export async function savedSection(
  { actor }: Context,
  input: { readonly applicationId: string; readonly sectionId: string },
): Promise<SavedSection> {
  const scope = scopeWhere(actor, 'application.edit');
  const stored =
    scope &&
    (await db().sectionRows.findFirst({
      where: { ...input, application: scope },
      select: { rows: true, version: true, savedAt: true },
    }));
  const section = sections.find(({ id }) => id === input.sectionId);
  if (!stored || section === undefined) throw new Refusal('notFound');
  return {
    rows: readRows(section, stored.rows),
    version: stored.version,
    savedAt: stored.savedAt.toISOString(),
  };
}
