// Reads and turns what the commands' tests look at beside the answers: rows, histories, windows.

import type { Row } from '@/lib/domain/sections/field';
import { sectionOf } from '@/lib/domain/sections/registry';
import { db } from '@/lib/server/db';
import { exampleRows } from '@/prisma/seed/world/applications';

/** What the tests ask of an application's row. */
export const applicationOf = (id: string) =>
  db().application.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      version: true,
      unitId: true,
      holderUnitId: true,
      holderCommitteeId: true,
      openedAt: true,
      stateSince: true,
      returnCount: true,
      returnLimit: true,
      correctionDueAt: true,
      unlockedSections: true,
      acceptanceNumber: true,
      submissionCount: true,
      everHeldBy: true,
    },
  });

/** What happened to an application: `event from → to`, in order. */
export async function historyOf(applicationId: string): Promise<string[]> {
  const events = await db().event.findMany({
    where: { applicationId },
    select: { event: true, fromState: true, toState: true },
    orderBy: { fromVersion: 'asc' },
  });
  return events.map(({ event, fromState, toState }) => `${event} ${fromState} → ${toState}`);
}

/** The example rows of a section with new ids. */
export async function rowsFor(sectionId: string, unitId: string): Promise<Row[]> {
  const unit = await db().unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { id: true, name: true },
  });
  return exampleRows(sectionOf(sectionId), unit);
}

/** The stored rows of a section with their version. */
export const storedSection = (applicationId: string, sectionId: string) =>
  db().sectionRows.findUniqueOrThrow({
    where: { applicationId_sectionId: { applicationId, sectionId } },
    select: { rows: true, version: true },
  });

/** Moves the windows of an application's round, in days from now. */
export async function setWindows(
  applicationId: string,
  days: { from: number; to: number; unit: number; supervising: number },
): Promise<void> {
  const day = (count: number) => new Date(Date.now() + count * 86_400_000);
  const { roundId } = await db().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { roundId: true },
  });
  await db().round.update({
    where: { id: roundId },
    data: {
      applyFrom: day(days.from),
      applyTo: day(days.to),
      unitReviewTo: day(days.unit),
      supervisingReviewTo: day(days.supervising),
    },
  });
}

/** Every table that has a row with this text in any column, whatever its type. */
export async function tablesWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: string[] = [];
  const spellings = [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64')];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" each WHERE each::text LIKE ANY ($1::text[]) LIMIT 1`,
      spellings.map((spelling) => `%${spelling}%`),
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
