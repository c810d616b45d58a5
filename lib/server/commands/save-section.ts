// Knows how a section is saved: parsed, written only over the version that was seen.

import 'server-only';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { Refusal } from '@/lib/domain/refusal';
import type { Row, UnitRef } from '@/lib/domain/sections/field';
import { sectionOf } from '@/lib/domain/sections/registry';
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
  const section = sectionOf(input.sectionId);
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
  // Shared with other savers, exclusive to whoever moves the application on: a save is in the
  // submission or it is refused, never in between.
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE id = ${input.applicationId}::uuid FOR SHARE`;
  const { formVersionId } = await requireWorkingCopy(tx, ctx, input.applicationId);
  const form = await formOf(tx, formVersionId);
  if (!form.sections.some(({ id }) => id === input.sectionId)) throw new Refusal('notFound');
}

async function write(
  tx: Tx,
  ctx: Context,
  { applicationId, sectionId, version }: SaveSectionInput,
  rows: readonly Row[],
  savedAt: Date,
): Promise<number> {
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
  if (count !== 1) throw new Refusal('stale');
  return version + 1;
}

/** A section that asks for the unit decides which unit the application goes to. */
async function linkUnit(
  tx: Tx,
  applicationId: string,
  section: Section,
  rows: readonly Row[],
): Promise<void> {
  const key = Object.keys(section.fields).find((each) => section.fields[each]?.kind === 'unit');
  if (key === undefined) return;
  const picked = (rows[0]?.[key] ?? null) as UnitRef | null;
  if (picked !== null) {
    const unit = await tx.unit.findFirst({
      where: { id: picked.id, name: picked.name, state: 'approved' },
      select: { id: true },
    });
    if (unit === null) {
      throw new Refusal('invalid', {}, { [`${rows[0]?.rowId}.${key}`]: unitGone });
    }
  }
  await tx.application.updateMany({
    where: { id: applicationId, state: 'draft' },
    data: { unitId: picked?.id ?? null },
  });
}

const unitGone = '所选的基层单位已停用或改名，请重新选择。';
