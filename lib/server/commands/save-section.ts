// Knows how a section is saved: parsed, written only over the version that was seen.

import 'server-only';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { Refusal } from '@/lib/domain/refusal';
import type { Row, UnitRef } from '@/lib/domain/sections/field';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft, type IncomingRows } from '@/lib/domain/sections/rows';
import { unitFieldOf, type Section } from '@/lib/domain/sections/section';
import { selectableUnitStates } from '@/lib/domain/workflow/unit-table';
import type { Context } from '../context';
import { db } from '../db';
import { formOf } from '../queries/form-version';
import { changesBy } from './unit-edits';
import { requireSection, type WorkingCopy } from './working-copy';
import { writeSection } from './write-section';

export type SaveSectionInput = {
  readonly applicationId: string;
  readonly sectionId: string;
  /** The version that the page shows; 0 for a section that was never saved. */
  readonly version: number;
  readonly rows: IncomingRows;
};

export type Saved = { readonly version: number; readonly savedAt: string };

/**
 * Saves the rows of one section.
 * @throws Refusal `invalid` with a sentence for each field, `stale` when another page was quicker,
 * `locked` after 上报.
 */
export async function saveSection(ctx: Context, input: SaveSectionInput): Promise<Saved> {
  const now = new Date();
  const section = sections.find(({ id }) => id === input.sectionId);
  if (section === undefined) throw new Refusal('notFound');
  const parsed = parseDraft(section, input.rows, formatTableDate(now));
  if (!parsed.ok) throw invalid(parsed.problems);
  const seen = await requireSection(db(), ctx, input);
  const form = await formOf(db(), seen.formVersionId);
  if (!form.sections.some(({ id }) => id === section.id)) throw new Refusal('notFound');
  const link = await linkOf(section, parsed.rows, seen);
  const edits = await changesBy(ctx, input, parsed.rows);
  const write = { seen: seen.version, rows: parsed.rows, at: now, link, edits };
  const saved =
    (await writeSection(ctx, input, write)) || (await savedAlready(ctx, input, parsed.rows));
  if (!saved) throw new Refusal('stale');
  return { version: input.version + 1, savedAt: now.toISOString() };
}

const invalid = (
  problems: readonly { rowId: string | null; field: string | null; message: string }[],
) =>
  new Refusal(
    'invalid',
    {},
    Object.fromEntries(
      problems.map(({ rowId, field, message }) => [`${rowId ?? ''}.${field ?? ''}`, message]),
    ),
  );

/** A save whose answer was lost on the way is asked for again: it is the same save. */
async function savedAlready(
  ctx: Context,
  { applicationId, sectionId, version }: SaveSectionInput,
  rows: readonly Row[],
): Promise<boolean> {
  const stored = await db().sectionRows.findFirst({
    where: { applicationId, sectionId, version: version + 1, savedById: ctx.actor.userId },
    select: { rows: true },
  });
  return stored !== null && canonicalJson(stored.rows) === canonicalJson(rows);
}

/**
 * A section that asks for the unit decides which unit the application goes to.
 * @returns the unit to link, null to link none; undefined leaves the link as it is.
 */
async function linkOf(
  section: Section,
  rows: readonly Row[],
  { state, unitId, unitName }: WorkingCopy,
): Promise<string | null | undefined> {
  const key = unitFieldOf(section);
  const [row] = rows;
  if (key === undefined) return undefined;
  const picked = (row?.[key] ?? null) as UnitRef | null;
  const wrong = (sentence: string) =>
    new Refusal('invalid', {}, { [`${row?.rowId ?? ''}.${key}`]: sentence });
  const changed = unitId !== (picked?.id ?? null);
  if (changed && state !== 'draft') throw wrong(onlyApplicant);
  // The name comes from the browser: it must be the unit's own.
  if (picked !== null && (changed || picked.name !== unitName)) {
    if ((await db().unit.count({ where: unitAs(picked, changed) })) === 0) throw wrong(unitGone);
  }
  return changed ? (picked?.id ?? null) : undefined;
}

/** A unit that was chosen before may have a new name since; it stays what the person chose. */
const unitAs = ({ id, name }: UnitRef, changed: boolean) =>
  changed
    ? { id, name, state: { in: [...selectableUnitStates] } }
    : { id, OR: [{ name }, { formerNames: { some: { name } } }] };

const unitGone = '所选的基层单位已停用或改名，请重新选择。';
const onlyApplicant = '基层单位只能由申报人更改，请改回原单位，或回退给申报人修改。';
