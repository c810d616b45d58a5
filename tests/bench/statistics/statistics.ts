// `npm run bench stats`: the page of statistics over 10,000 and over 300,000 applications, side by
// side, for each office; and what the trigger costs who writes. Prints; never fails a build.

import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { statistics } from '@/lib/server/queries/statistics';
import { actorOf, makeAdministrator } from '@/prisma/seed/world/people';
import { atDatabase } from '@/tests/support/postgres';
import { query } from '../database';
import { signedIn } from '../people';
import { startSite } from '../process-of-site';
import { makeBaseWorld, type BaseWorld } from '../queue/base-world';
import { ask, type Once } from '../queue/latency';
import { seed } from '../queue/seed';
import { onStage, say, type Stage } from '../stage';
import { printLines, type Line } from './lines';
import { rollUp } from './roll-up';
import { changeStates, printTriggerCost } from './trigger-cost';

/** BENCH_SMALL, BENCH_LARGE and BENCH_TIMES change the sizes and how often each page is asked. */
const sizes = {
  small: Number(process.env['BENCH_SMALL'] ?? 10_000),
  large: Number(process.env['BENCH_LARGE'] ?? 300_000),
};
const times = Number(process.env['BENCH_TIMES'] ?? 150);
const allowed = 3;

export const runStatistics = (): Promise<void> => onStage(measureStatistics);

type Office = { readonly name: string; readonly actor: Actor; readonly cookie: string };
type Both<T> = readonly [T, T];

async function measureStatistics({ server, environment }: Stage): Promise<void> {
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  say('making the offices');
  const world = await makeBaseWorld();
  const { offices, series } = await officesOf(world);
  const database = async (name: 'small' | 'large'): Promise<string> => {
    await query(atDatabase(server.url, 'postgres'), `CREATE DATABASE ${name} TEMPLATE zhicheng`);
    const url = atDatabase(server.url, name);
    await seed(url, sizes[name], world, ['sections', 'submissions', 'recommendations', 'opinions']);
    say(`${name}: ${sizes[name]} applications; ${await rollUp(url)}`);
    return url;
  };
  const urls: Both<string> = [await database('small'), await database('large')];
  const clients: Both<object> = [clientOf(urls[0]), clientOf(urls[1])];
  const print = (title: string, onceOf: (at: 0 | 1, office: Office, series: string) => Once) =>
    printLines(
      title,
      offices.flatMap((office) =>
        ['', series].map((asked): Line => {
          const name = asked === '' ? office.name : `${office.name}, one series`;
          return { name, both: [onceOf(0, office, asked), onceOf(1, office, asked)] };
        }),
      ),
      times,
      allowed,
    );
  const printQuery = (when: string) =>
    print(`the query of the statistics, ${when}`, (at, office, asked) =>
      queryOf(clients[at], office, asked),
    );
  await printQuery('all folded');
  for (const url of urls) await changeStates(url, 500);
  await printQuery('500 applications moved since the last fold');
  await printTriggerCost(urls[0]);
  await buildIfStale(say);
  const site = async (url: string) =>
    (await startSite('.', '/api/health', environment(url))).origin;
  const origins: Both<string> = [await site(urls[0]), await site(urls[1])];
  await print('the page of the statistics', (at, office, asked) =>
    pageOf(origins[at], office, asked),
  );
}

const pageOf =
  (origin: string, { cookie }: Office, series: string): Once =>
  () =>
    ask(`${origin}/statistics?series=${series}`, { headers: { cookie } }, '只有数量');

const shared = globalThis as { zhichengDb?: object };

/** The client that `db()` opens for a database. */
function clientOf(url: string): object {
  delete shared.zhichengDb;
  process.env['DATABASE_URL'] = url;
  return db();
}

/** The query alone, in this process. */
const queryOf =
  (client: object, { actor }: Office, series: string): Once =>
  async () => {
    shared.zhichengDb = client;
    await statistics(actor, { series });
  };

/** Those of the world, one of the committee that has the most, and one of the platform. */
async function officesOf(world: BaseWorld): Promise<{ offices: Office[]; series: string }> {
  const [row] = await db().$queryRaw<{ id: string; series: string }[]>`
    SELECT b."committeeId" AS id, min(t."seriesKey") AS series
    FROM bench_target b JOIN "Title" t ON t.key = b."titleKey"
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`;
  const of = async (name: string, role: Role, office: object): Promise<Office> => {
    const userId = await makeAdministrator(`bench ${role}`, '示例统计', { role, ...office });
    return { name, actor: await actorOf(userId, role), cookie: await signedIn(userId, role) };
  };
  const offices = [
    await of('unit', 'unitAdmin', { unitId: world.unitId }),
    await of('supervising unit', 'supervisingAdmin', { unitId: world.bureauId }),
    await of('committee', 'committeeAdmin', { committeeId: row?.id }),
    await of('region', 'regionAdmin', { regionCode: '650000' }),
    await of('platform', 'platformAdmin', {}),
  ];
  await db().$disconnect();
  return { offices, series: row?.series ?? '' };
}
