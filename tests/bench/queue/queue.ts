// `npm run bench queue`: the lists of reviewers over 10,000 and over 300,000 applications, side by
// side, and the list beside a bare page of the same framework. Prints; never fails a build.

import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { atDatabase } from '@/tests/support/postgres';
import { bareFolder, buildBareApp } from '../bare-app';
import { bareTables } from '../bare-sources';
import { openClient } from '../client';
import { compare } from '../compare';
import { query } from '../database';
import { startSite } from '../process-of-site';
import { onStage, say, type Stage } from '../stage';
import { finding, opening, type Site } from './acts';
import { desks, makeBaseWorld, type BaseWorld, type DeskName } from './base-world';
import { ask, byTurns, type Once, type Timed } from './latency';
import { questionsOf } from './operations';
import { printDesk, type Line } from './report';
import { seed } from './seed';

/** BENCH_SMALL, BENCH_LARGE and BENCH_TIMES change the sizes and how often each question is asked. */
const sizes = {
  small: Number(process.env['BENCH_SMALL'] ?? 10_000),
  large: Number(process.env['BENCH_LARGE'] ?? 300_000),
};
const times = Number(process.env['BENCH_TIMES'] ?? 40);
const actTimes = Math.min(times, 25);

const titles: Record<DeskName, string> = {
  unit: 'one unit: 300 applications',
  supervising: 'one supervising unit: 2,000 applications of 18 units',
  region: 'the whole region',
};

type Queue = {
  readonly stage: Stage;
  readonly world: BaseWorld;
  readonly small: Site;
  readonly large: Site;
};

export const runQueue = (): Promise<void> => onStage(measureQueue);

async function measureQueue(stage: Stage): Promise<void> {
  const { server, environment } = stage;
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await query(server.url, bareTables);
  await buildIfStale(say);
  say('building the bare app');
  await buildBareApp();
  say('making the offices');
  const world = await makeBaseWorld();
  const database = async (name: 'small' | 'large') => {
    const from = Date.now();
    await query(atDatabase(server.url, 'postgres'), `CREATE DATABASE ${name} TEMPLATE zhicheng`);
    const url = atDatabase(server.url, name);
    await seed(url, sizes[name], world);
    const [row] = await query(
      url,
      'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
    );
    const seconds = Math.round((Date.now() - from) / 1000);
    say(`${name}: ${sizes[name]} applications, ${String(row?.['size'])}, seeded in ${seconds} s`);
    return url;
  };
  const siteOf = async (url: string): Promise<Site & { pid: number }> => ({
    url,
    ...(await startSite('.', '/api/health', environment(url))),
  });
  const small = await siteOf(await database('small'));
  const large = await siteOf(await database('large'));
  const queue = { stage, world, small, large };
  say('warming up');
  for (const site of [small, large]) await warm(site, world.cookies.unit);
  for (const desk of desks) printDesk(desk, titles[desk], await linesOf(desk, queue));
  say('the list beside a bare page, on the large database');
  const bench = {
    server,
    sessionId: world.sessionId,
    dataFolder: stage.dataFolder,
    product: large,
    bare: await startSite(bareFolder, '/save', environment(large.url)),
    client: openClient(),
  };
  for (const desk of desks) {
    const asks = world.cookies[desk].map((cookie) => ({
      method: 'GET' as const,
      path: '/applications',
      headers: { cookie },
    }));
    await compare({ kind: 'page', name: `list: ${desk}`, asks, expected: '下一页' }, bench);
  }
}

/** Code is compiled while it is used: nobody counts the first two hundred pages. */
async function warm(site: Site, [cookie = '']: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const path = turn % 2 === 0 ? '/applications' : '/applications?view=all&sort=name';
    await ask(site.origin + path, { headers: { cookie } }, '</html>');
  }
}

type Asked = {
  readonly name: string;
  readonly both: readonly [Once, Once];
  readonly times: number;
};

async function linesOf(desk: DeskName, queue: Queue): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name, both, times: often } of await askedOf(desk, queue)) {
    const timed = await byTurns(both, often);
    const statements = await countBoth(queue, both, often + 3);
    lines.push({ name, statements: pair(statements), timed: pair<Timed>(timed) });
  }
  return lines;
}

const pair = <T>([first, second]: readonly T[]): readonly [T, T] => {
  if (first === undefined || second === undefined) throw new Error('not both sizes');
  return [first, second];
};

/** The pages and acts of a desk, each at both sizes. */
async function askedOf(desk: DeskName, { world, small, large }: Queue): Promise<Asked[]> {
  const [cookie = ''] = world.cookies[desk];
  const [ofSmall, ofLarge] = [
    await questionsOf(small.url, desk, world),
    await questionsOf(large.url, desk, world),
  ];
  const page = (site: Site, path: string) => () =>
    ask(site.origin + path, { headers: { cookie } }, '</html>');
  const pages = ofSmall.map(({ name, path }, index): Asked => {
    const other = ofLarge[index]?.path ?? path;
    return { name, both: [page(small, path), page(large, other)], times };
  });
  const find = (site: Site) => finding(site, cookie, 7);
  const searched = { name: 'search by document number', times: 20 };
  const acts: Asked[] = [{ ...searched, both: [find(small), find(large)] }];
  const office = { unit: world.unitId, supervising: world.bureauId, region: null }[desk];
  if (office !== null) {
    const both = [await opening(small, cookie, office), await opening(large, cookie, office)];
    acts.push({ name: '办理', both: pair(both), times: actTimes });
  }
  return [...pages, ...acts];
}

/** Counted again where the sizes differ: the sites have clocks of their own. */
async function countBoth(queue: Queue, both: Asked['both'], turn: number): Promise<number[]> {
  let least: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const counted: number[] = [];
    for (const once of both) counted.push(await countOf(queue, once, turn + tries));
    least = counted.map((count, at) => Math.min(count, least[at] ?? count));
    if (new Set(least).size === 1) break;
  }
  return least;
}

/** Not of the request: brackets of transactions, and that somebody was seen, once a minute. */
const beside = /^(BEGIN|COMMIT|ROLLBACK|SET)\b|^UPDATE "public"\."Session"/;

/** Statements of one request. */
async function countOf({ stage }: Queue, once: Once, turn: number): Promise<number> {
  const statements = await stage.server.statementsOf(() => once(turn));
  return statements.filter((text) => !beside.test(text)).length;
}
