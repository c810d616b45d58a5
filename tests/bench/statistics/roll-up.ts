// Brings the cells of a seeded database up to its rows, and says what that took.

import { query } from '../database';

/** The seed writes without triggers: what it wrote is noted as a migration does, and folded. */
export async function rollUp(url: string): Promise<string> {
  const from = performance.now();
  await query(url, 'TRUNCATE "StatisticsCell", "StatisticsChange"');
  await query(url, 'SELECT count(note_application(a, 1)) FROM "Application" a');
  await query(url, 'SELECT count(note_return(e)) FROM "Event" e');
  const noted = performance.now();
  let parts = 0;
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const [row] = await query(url, 'SELECT fold_statistics(1000) AS folded');
    longest = Math.max(longest, performance.now() - before);
    parts += 1;
    if (Number(row?.['folded']) < 1000) break;
  }
  await query(url, 'VACUUM ANALYZE "StatisticsCell", "StatisticsChange"');
  const [cells] = await query(
    url,
    `SELECT count(*) AS count, pg_size_pretty(pg_total_relation_size('"StatisticsCell"')) AS size
     FROM "StatisticsCell"`,
  );
  const seconds = (since: number, to: number) => `${((to - since) / 1000).toFixed(1)} s`;
  return (
    `noted in ${seconds(from, noted)}, folded in ${seconds(noted, performance.now())} ` +
    `(${parts} parts, longest ${Math.round(longest)} ms), ` +
    `${String(cells?.['count'])} cells, ${String(cells?.['size'])}`
  );
}
