// Seeds a database with applications in bulk: people in batches, the rest by INSERT … SELECT; the
// indexes are made when the rows are there.

import { Client } from 'pg';
import { documentIndex, seal, sealedAt } from '@/lib/server/seal';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import type { BaseWorld } from './base-world';
import { madeNames, type MadeName } from './names';
import { nameRow, namesDealt, personId, statements } from './seed-sql';

const batch = 5000;
/** People of the seed have serials that nobody made by commands has. */
const firstSerial = 100_000;

export const documentNumberOf = (row: number): string => syntheticDocumentNumber(firstSerial + row);

/** Fills the database of `url` with `count` applications; what a bench never reads is left out. */
export async function seed(
  url: string,
  count: number,
  world: BaseWorld,
  leftOut: readonly string[] = [],
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Foreign keys and append-only triggers are kept by the seed itself.
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
      SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`);
    const indexes = await dropIndexes(client);
    await people(client, count);
    for (const [name, text] of Object.entries(statements)) {
      if (leftOut.includes(name)) continue;
      await client.query(
        text
          .replaceAll('$count', String(count))
          .replaceAll('$template', world.templateId)
          .replaceAll('$unit', world.unitId)
          .replaceAll('$bureau', world.bureauId)
          .replaceAll('$reviewer', world.reviewerId),
      );
    }
    for (const index of indexes) await client.query(index);
    await client.query('DROP TABLE bench_cast; DROP TABLE bench_name');
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** Drops what only speeds reading up; answers how to make it again. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(`
    SELECT format('%I', indexname) AS name, indexdef AS made FROM pg_indexes
    WHERE schemaname = 'public' AND tablename IN ('Application', 'User', 'SectionRows', 'Event',
      'Submission', 'Recommendation', 'Opinion') AND indexname NOT LIKE '%\\_pkey'`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

/** Accounts with sealed document numbers, and the names that they are dealt. */
async function people(client: Client, count: number): Promise<void> {
  await client.query('CREATE TABLE bench_name (row int PRIMARY KEY, name text, words text)');
  const names = madeNames(namesDealt);
  const column = (key: keyof MadeName) => names.map((each) => each[key]);
  await client.query(
    'INSERT INTO bench_name SELECT at - 1, name, words FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(name, words, at)',
    [column('name'), column('words')],
  );
  for (let from = 1; from <= count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from + 1) }, (_, at) => from + at);
    const numbers = rows.map(documentNumberOf);
    await client.query(
      `INSERT INTO "User" (id, name, "documentKind", "documentSealed", "documentIndex", sex, "birthDate")
       SELECT id, n.name, 'residentIdCard', sealed, index, 'female', '1990-01-01'
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::int[]) AS t(id, sealed, index, i)
       JOIN bench_name n ON n.row = ${nameRow}`,
      [
        rows.map(personId),
        rows.map((row, at) =>
          Buffer.from(seal(numbers[at] ?? '', sealedAt.document(personId(row)))),
        ),
        numbers.map((number) => Buffer.from(documentIndex(number))),
        rows,
      ],
    );
  }
}
