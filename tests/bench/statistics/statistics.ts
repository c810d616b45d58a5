// `npm run bench stats`: the page of statistics over 10,000 and over 300,000 applications, side by
// side, for each office; and what the trigger costs who writes. Prints; never fails a build.

import { db } from '@/lib/server/db';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { makeAdministrator } from '@/prisma/seed/world/people';
import { atDatabase } from '@/tests/support/postgres';
import { query } from '../database';
import { signedIn } from '../people';
import { startSite } from '../process-of-site';
import { makeBaseWorld } from '../queue/base-world';
import { ask, byTurns, type Once, type Timed } from '../queue/latency';
import { seed } from '../queue/seed';
import { onStage, say, type Stage } from '../stage';
import { changeStates, printTriggerCost } from './trigger-cost';

/** BENCH_SMALL, BENCH_LARGE and BENCH_TIMES change the sizes and how often each page is asked. */
const sizes = {
  small: Number(process.env['BENCH_SMALL'] ?? 10_000),
  large: Number(process.env['BENCH_LARGE'] ?? 300_000),
};
const times = Number(process.env['BENCH_TIMES'] ?? 60);
const allowed = 3;

export const runStatistics = (): Promise<void> => onStage(measureStatistics);

type Office = { readonly name: string; readonly cookie: string };
type Both = readonly [string, string];

async function measureStatistics({ server, environment }: Stage): Promise<void> {
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await buildIfStale(say);
  say('making the offices');
  const world = await makeBaseWorld();
  const offices: Office[] = [
    { name: 'unit', cookie: world.cookies.unit[0] ?? '' },
    { name: 'supervising unit', cookie: world.cookies.supervising[0] ?? '' },
    { name: 'region', cookie: world.cookies.region[0] ?? '' },
    ...(await furtherOffices()),
  ];
  const database = async (name: 'small' | 'large'): Promise<string> => {
    await query(atDatabase(server.url, 'postgres'), `CREATE DATABASE ${name} TEMPLATE zhicheng`);
    const url = atDatabase(server.url, name);
    await seed(url, sizes[name], world);
    say(`${name}: ${sizes[name]} applications; ${await rollUp(url)}`);
    return url;
  };
  const urls: Both = [await database('small'), await database('large')];
  const origins: Both = [
    (await startSite('.', '/api/health', environment(urls[0]))).origin,
    (await startSite('.', '/api/health', environment(urls[1]))).origin,
  ];
  await warm(origins, offices);
  await printPages('all folded', origins, offices);
  for (const url of urls) await changeStates(url, 500);
  await printPages('500 applications moved since the last fold', origins, offices);
  await printTriggerCost(urls[0]);
}

/** One of the committee that has the most, and one of the platform. */
async function furtherOffices(): Promise<Office[]> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT "committeeId" AS id FROM bench_target GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`;
  const committee = await makeAdministrator('committee', '评委示例', {
    role: 'committeeAdmin',
    committeeId: row?.id ?? '',
  });
  const platform = await makeAdministrator('platform', '平台示例', { role: 'platformAdmin' });
  const offices = [
    { name: 'committee', cookie: await signedIn(committee, 'committeeAdmin') },
    { name: 'platform', cookie: await signedIn(platform, 'platformAdmin') },
  ];
  await db().$disconnect();
  return offices;
}

/** The seed writes without triggers: what it wrote is noted as a migration does, and folded. */
async function rollUp(url: string): Promise<string> {
  const from = performance.now();
  await query(url, 'TRUNCATE "StatisticsCell", "StatisticsChange"');
  await query(url, 'SELECT count(note_application(a, 1)) FROM "Application" a');
  await query(url, 'SELECT count(note_return(e)) FROM "Event" e');
  const noted = performance.now();
  let parts = 0;
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const [row] = await query(url, 'SELECT fold_statistics(2000) AS folded');
    longest = Math.max(longest, performance.now() - before);
    parts += 1;
    if (Number(row?.['folded']) < 2000) break;
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

/** Code is compiled while it is used: nobody counts the first pages. */
async function warm(origins: Both, offices: readonly Office[]): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { cookie = '' } = offices[turn % offices.length] ?? {};
    for (const origin of origins) await page(origin, cookie, '')(turn);
  }
}

const page =
  (origin: string, cookie: string, params: string): Once =>
  () =>
    ask(`${origin}/statistics${params}`, { headers: { cookie } }, '按状态');

async function printPages(title: string, origins: Both, offices: readonly Office[]) {
  console.log(`\nthe page of statistics, ${title} (ms; large / small at p95 ≤ ${allowed})`);
  console.log(`${''.padEnd(34)}p50 small  p50 large  ratio  p95 small  p95 large  ratio`);
  let worst = 0;
  for (const { name, cookie } of offices) {
    for (const [label, params] of [
      ['', ''],
      [', one series', '?series=news'],
    ] as const) {
      const once = (origin: string) => page(origin, cookie, params);
      const timed = await byTurns([once(origins[0]), once(origins[1])], times);
      const [small, large] = timed as [Timed, Timed];
      const cells = [
        ...[small.p50, large.p50].map((ms) => ms.toFixed(1).padStart(9)),
        (large.p50 / small.p50).toFixed(2).padStart(5),
        ...[small.p95, large.p95].map((ms) => ms.toFixed(1).padStart(9)),
        (large.p95 / small.p95).toFixed(2).padStart(5),
      ];
      console.log(`${(name + label).padEnd(34)}${cells.join('  ')}`);
      worst = Math.max(worst, large.p95 / small.p95);
    }
  }
  const verdict = worst <= allowed ? 'met' : 'missed';
  console.log(`  target: ${verdict} (worst ${worst.toFixed(2)})`);
}
