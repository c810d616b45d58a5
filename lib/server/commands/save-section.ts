// Knows how a section is saved: parsed, written only over the version that was seen.

import 'server-only';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { Refusal } from '@/lib/domain/refusal';
import type { Row, UnitRef } from '@/lib/domain/sections/field';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft, type IncomingRows } from '@/lib/domain/sections/rows';
import type { Section } from '@/lib/domain/sections/section';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { formOf } from '../queries/form-version';
import { requireWorkingCopy } from './working-copy';

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
  const subject = {
    action: 'section.save',
    objectKind: 'application',
    objectId: input.applicationId,
  };
  return recorded(ctx, subject, async (tx) => {
    await loadEditable(tx, ctx, input);
    await linkUnit(tx, input.applicationId, section, parsed.rows);
    const version = await write(tx, ctx, input, parsed.rows, now);
    return { version, savedAt: now.toISOString() };
  });
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

async function loadEditable(tx: Tx, ctx: Context, input: SaveSectionInput): Promise<void> {
  // Exclusive to one person's own application: a save is in the submission or it is refused,
  // never in between, and the unit can be linked without waiting for another saver's lock.
  await tx.$queryRaw`
    SELECT 1 FROM "Application" WHERE id = ${input.applicationId}::uuid FOR NO KEY UPDATE`;
  const { formVersionId } = await requireWorkingCopy(tx, ctx, input.applicationId);
  const form = await formOf(tx, formVersionId);
  if (!form.sections.some(({ id }) => id === input.sectionId)) throw new Refusal('notFound');
}

async function write(
  tx: Tx,
  ctx: Context,
  input: SaveSectionInput,
  rows: readonly Row[],
  savedAt: Date,
): Promise<number> {
  const { applicationId, sectionId, version } = input;
  const stored = { rows: rows as object[], savedAt, savedById: ctx.actor.userId };
  const { count } =
    version === 0
      ? await tx.sectionRows.createMany({
          data: [{ applicationId, sectionId, ...stored }],
          skipDuplicates: true,
        })
      : await tx.sectionRows.updateMany({
          where: { applicationId, sectionId, version },
          data: { ...stored, version: version + 1 },
        });
  if (count === 1 || (await savedAlready(tx, ctx, input, rows))) return version + 1;
  throw new Refusal('stale');
}

/** A save whose answer was lost on the way is asked for again: it is the same save. */
async function savedAlready(
  tx: Tx,
  ctx: Context,
  { applicationId, sectionId, version }: SaveSectionInput,
  rows: readonly Row[],
): Promise<boolean> {
  const stored = await tx.sectionRows.findFirst({
    where: { applicationId, sectionId, version: version + 1, savedById: ctx.actor.userId },
    select: { rows: true },
  });
  return stored !== null && canonicalJson(stored.rows) === canonicalJson(rows);
}

/** A section that asks for the unit decides which unit the application goes to. */
async function linkUnit(
  tx: Tx,
  applicationId: string,
  section: Section,
  rows: readonly Row[],
): Promise<void> {
  const key = Object.keys(section.fields).find((each) => section.fields[each]?.kind === 'unit');
  const [row] = rows;
  if (key === undefined) return;
  const picked = (row?.[key] ?? null) as UnitRef | null;
  const wrong = (sentence: string) =>
    new Refusal('invalid', {}, { [`${row?.rowId ?? ''}.${key}`]: sentence });
  const now = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { state: true, unitId: true },
  });
  const changed = now.unitId !== (picked?.id ?? null);
  if (changed && now.state !== 'draft') throw wrong(onlyApplicant);
  if (picked !== null) {
    // The name comes from the browser: it must be the unit's own.
    const unit = { id: picked.id, name: picked.name, ...(changed && { state: 'approved' }) };
    if ((await tx.unit.count({ where: unit })) === 0) throw wrong(unitGone);
  }
  if (!changed) return;
  await tx.application.updateMany({
    where: { id: applicationId },
    data: { unitId: picked?.id ?? null },
  });
}

const unitGone = '所选的基层单位已停用或改名，请重新选择。';
const onlyApplicant = '基层单位只能由申报人更改，请改回原单位，或回退给申报人修改。';
