// Writes many applications, each table of a batch in one statement: rows travel as one JSON text, which
// costs a tenth of what as many parameters do. While the database writes a batch, the next is made.

import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Prisma } from '@/prisma/client/client';
import { rowsOfCase, type CaseRows } from './application';
import type { Around, NumberedCase } from './case';

/** So many applications are written at once. */
const batch = 100;

export async function writeCases(
  tx: Prisma.TransactionClient,
  cases: readonly NumberedCase[],
  around: Around,
  told: (written: number) => void,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < cases.length; from += batch) {
    const [rows] = await Promise.all([made(cases.slice(from, from + batch), around), writing]);
    if (from > 0) told(from);
    writing = write(tx, rows);
  }
  await writing;
  told(cases.length);
}

async function made(cases: readonly NumberedCase[], around: Around): Promise<CaseRows[]> {
  const rows: CaseRows[] = [];
  for (const each of cases) {
    rows.push(rowsOfCase(each, around));
    await othersFirst();
  }
  return rows;
}

/** `SELECT *` of a table's own row type: every column stands in the rows, or is NULL. */
async function write(tx: Prisma.TransactionClient, rows: readonly CaseRows[]): Promise<void> {
  const all = (key: keyof CaseRows): string =>
    JSON.stringify(rows.flatMap((each): readonly object[] => each[key]));
  await tx.$executeRaw`INSERT INTO "Application"
    SELECT * FROM jsonb_populate_recordset(NULL::"Application", ${all('applications')}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "SectionRows"
    SELECT * FROM jsonb_populate_recordset(NULL::"SectionRows", ${all('sections')}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Attachment"
    SELECT * FROM jsonb_populate_recordset(NULL::"Attachment", ${all('attachments')}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Submission"
    SELECT * FROM jsonb_populate_recordset(NULL::"Submission", ${all('submissions')}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Opinion"
    SELECT * FROM jsonb_populate_recordset(NULL::"Opinion", ${all('opinions')}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Recommendation"
    SELECT * FROM jsonb_populate_recordset(NULL::"Recommendation", ${all('recommendations')}::jsonb)`;
  // last: the statistics count a return by the opinions that went with it
  await tx.$executeRaw`INSERT INTO "Event"
    SELECT * FROM jsonb_populate_recordset(NULL::"Event", ${all('events')}::jsonb)`;
}
