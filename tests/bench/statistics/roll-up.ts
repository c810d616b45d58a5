// Brings the cells of a seeded database up to its rows, and says what that took.

import { Client } from 'pg';

/** More than the clock takes at a time: nobody waits for this database. */
const part = 10_000;

/** The seed writes without triggers: what it wrote is noted as they do, and folded. */
export async function rollUp(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const one = async (text: string): Promise<Record<string, unknown>> =>
    (await client.query<Record<string, unknown>>(text)).rows[0] ?? {};
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query('TRUNCATE "StatisticsCell", "StatisticsChange"');
    const from = performance.now();
    await client.query(`
      INSERT INTO "StatisticsChange" (sign, audiences, year, series, facts)
      SELECT 1, statistics_audiences(a."regionCode", a."everHeldBy"), a.year, t."seriesKey",
        statistics_facts(a, t."seriesKey", t.level)
      FROM "Application" a JOIN "Title" t ON t.key = a."titleKey" ORDER BY a.id`);
    await client.query(`SELECT note_return(e) FROM "Event" e WHERE event = 'return'`);
    const noted = performance.now();
    while (Number((await one(`SELECT fold_statistics(${part}) AS folded`))['folded']) === part);
    const folded = performance.now();
    await client.query('VACUUM ANALYZE "StatisticsCell", "StatisticsChange"');
    const cells = await one(`
      SELECT count(*) AS count, pg_size_pretty(pg_total_relation_size('"StatisticsCell"')) AS size
      FROM "StatisticsCell"`);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;
    return (
      `noted in ${seconds(noted - from)}, folded in ${seconds(folded - noted)}, ` +
      `${String(cells['count'])} cells, ${String(cells['size'])}`
    );
  } finally {
    await client.end();
  }
}
