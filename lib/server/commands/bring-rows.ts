// Knows 带入往年内容: rows of an earlier year, with their files, joined to this year's working copy.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { withBroughtRows, type StoredRows } from '@/lib/domain/application/bring-rows';
import { sectionsOf, type AskedSection } from '@/lib/domain/forms/form';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import type { Row, UnitRef } from '@/lib/domain/sections/field';
import { unitFieldOf, type Section } from '@/lib/domain/sections/section';
import { selectableUnitStates } from '@/lib/domain/workflow/unit-table';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { earlierApplication, storedRowsOf } from '../queries/earlier-applications';
import { formOf } from '../queries/form-version';
import { lockApplication, requireRoom } from './attachments';
import { requireSection, requireWorkingCopy } from './working-copy';

export type BringInput = {
  readonly applicationId: string;
  /** The earlier application. */
  readonly fromId: string;
  readonly rows: readonly { readonly sectionId: string; readonly rowId: string }[];
};
export type BroughtRows = { readonly rows: number; readonly files: number };

type Joined = { readonly section: Section; readonly rows: readonly Row[]; readonly added: Row[] };

/**
 * Brings rows along, all or none; what is there already stays as it is and counts as nothing.
 * @throws Refusal `notFound`, `locked`, `sectionFull`, `invalid` when the files do not fit.
 */
export async function bringRows(ctx: Context, input: BringInput): Promise<BroughtRows> {
  const { applicationId } = input;
  if (!can(ctx.actor, 'application.prepare')) throw new Refusal('notFound');
  const subject = {
    action: 'application.bring',
    objectKind: 'application',
    objectId: applicationId,
  };
  return recorded(ctx, subject, async (tx) => {
    await lockApplication(tx, applicationId);
    const { formVersionId } = await requireWorkingCopy(tx, ctx, applicationId);
    for (const sectionId of new Set(input.rows.map((row) => row.sectionId))) {
      await requireSection(tx, ctx, { applicationId, sectionId });
    }
    const from = await earlierApplication(tx, ctx.actor, applicationId, input.fromId);
    if (from === null) throw new Refusal('notFound');
    const present = await storedRowsOf(tx, applicationId);
    const form = await formOf(tx, formVersionId);
    const joined = sectionsOf(form).flatMap((asked) => join(asked, present, from.rows, input.rows));
    for (const each of joined) await write(tx, ctx, input, each, from.year);
    const rowIds = joined.flatMap(({ added }) => added.map(({ rowId }) => rowId));
    return { rows: rowIds.length, files: await bringFiles(tx, ctx, input, rowIds) };
  });
}

function join(
  asked: AskedSection,
  present: StoredRows,
  earlier: StoredRows,
  picked: BringInput['rows'],
): Joined[] {
  const { section } = asked;
  const ids = picked.filter(({ sectionId }) => sectionId === section.id).map(({ rowId }) => rowId);
  const brought = withBroughtRows(asked, present, earlier, new Set(ids));
  if (!brought.ok) throw new Refusal('sectionFull', { title: section.title, most: brought.most });
  const { rows, added } = brought;
  return added.length === 0 ? [] : [{ section, rows, added: [...added] }];
}

/** A save that runs meanwhile finds its version gone, and asks which rows to keep. */
async function write(
  tx: Tx,
  ctx: Context,
  { applicationId }: BringInput,
  { section, rows, added }: Joined,
  year: number,
): Promise<void> {
  const settled = await withUnitsOfToday(tx, applicationId, section, rows);
  const years = Object.fromEntries(added.map(({ rowId }) => [rowId, year]));
  await tx.$executeRaw`
    INSERT INTO "SectionRows" AS s ("applicationId", "sectionId", rows, "savedById", "broughtFrom")
    VALUES (${applicationId}::uuid, ${section.id}, ${JSON.stringify(settled)}::jsonb,
            ${ctx.actor.userId}::uuid, ${JSON.stringify(years)}::jsonb)
    ON CONFLICT ("applicationId", "sectionId") DO UPDATE
    SET rows = excluded.rows, version = s.version + 1, "savedAt" = now(),
        "savedById" = excluded."savedById", "broughtFrom" = s."broughtFrom" || excluded."broughtFrom"`;
}

/** A unit that was closed or renamed since is left open; one that stands is linked as a save would. */
async function withUnitsOfToday(
  tx: Tx,
  applicationId: string,
  section: Section,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const key = unitFieldOf(section);
  if (key === undefined) return rows;
  const picked = (rows[0]?.[key] ?? null) as UnitRef | null;
  const stands =
    picked !== null &&
    (await tx.unit.count({
      where: { id: picked.id, name: picked.name, state: { in: [...selectableUnitStates] } },
    })) > 0;
  await tx.application.update({
    where: { id: applicationId },
    data: { unitId: stands ? picked.id : null },
    select: { id: true },
  });
  return stands ? rows : rows.map((row) => ({ ...row, [key]: null }));
}

/** The files of the brought rows are attached once more; their bytes stay where they are. */
async function bringFiles(
  tx: Tx,
  ctx: Context,
  { applicationId, fromId }: BringInput,
  rowIds: readonly string[],
): Promise<number> {
  const files = await tx.attachment.findMany({
    where: { applicationId: fromId, rowId: { in: [...rowIds] }, removedAt: null, state: 'ready' },
    select: {
      sectionId: true,
      rowId: true,
      kind: true,
      name: true,
      mediaType: true,
      size: true,
      sha256: true,
      receivedSize: true,
      receivedSha256: true,
      pages: true,
      storageKey: true,
    },
    orderBy: { uploadedAt: 'asc' },
  });
  const sizes = files.map(({ size }) => size);
  await requireRoom(tx, ctx, { applicationId, rowId: null }, sizes);
  await tx.attachment.createMany({
    data: files.map((file) => ({
      ...file,
      id: randomUUID(),
      applicationId,
      uploadedById: ctx.actor.userId,
    })),
  });
  return files.length;
}
