// `npm run check:uploads`: many people upload while lines are cut and the site is killed; nothing
// that was acknowledged is lost. UPLOADS, WORKERS and KILL_SECONDS change its size; loopback only.

import { setTimeout as wait } from 'node:timers/promises';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { freePort } from '@/lib/server/platform/network-port';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { startSite, type RunningSite } from '../bench/process-of-site';
import { onStage, say, type Stage } from '../bench/stage';
import { sendStubbornly, type Person, type Sent } from './stubborn-sender';
import { fileOf, planOf, random } from './upload-plan';
import type { Expected } from './verify-uploads';

const number = (name: string, standard: number) => Number(process.env[name] ?? standard);
const uploads = number('UPLOADS', 2000);
const workers = number('WORKERS', 8);
const killSeconds = number('KILL_SECONDS', 20);
const mostBytes = 4e9;

type Told = Expected & Sent;

/** Kills the site at random moments and starts it again, until `done`. */
async function killAgainAndAgain(
  start: () => Promise<RunningSite>,
  first: RunningSite,
  done: AbortSignal,
  next: () => number,
): Promise<number> {
  let site = first;
  let kills = 0;
  while (!done.aborted) {
    await wait(killSeconds * 1000 * (0.4 + 1.2 * next()), undefined, { signal: done }).catch(
      () => null,
    );
    if (done.aborted) break;
    process.kill(site.pid, 'SIGKILL');
    kills += 1;
    site = await start();
  }
  return kills;
}

async function sendAll(
  origin: string,
  people: readonly Person[],
  next: () => number,
): Promise<Told[]> {
  const plan = planOf(uploads, mostBytes, next);
  const told: Told[] = [];
  const waiting = [...plan];
  const work = async () => {
    for (let planned = waiting.shift(); planned !== undefined; planned = waiting.shift()) {
      const person = people[planned.index % people.length];
      if (person === undefined) throw new Error('nobody to send it');
      const file = await fileOf(planned);
      const sent = await sendStubbornly(origin, person, file, planned.cuts);
      const { sha256, bytes } = file;
      told.push({ ...sent, sha256, size: bytes.length, asItCame: planned.kind === 'pdf' });
      if (told.length % 200 === 0) say(`${told.length} of ${uploads}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return told;
}

async function report(told: readonly Told[], kills: number, seconds: number): Promise<boolean> {
  const { unattached, wrongFiles } = await import('./verify-uploads');
  const { sweepFiles } = await import('@/lib/server/commands/sweep-files');
  const of = (outcome: Sent['outcome']) => told.filter((each) => each.outcome === outcome);
  const [acknowledged, unheard, refused] = [of('acknowledged'), of('unheard'), of('refused')];
  const bytes = told.reduce((sum, { size }) => sum + size, 0);
  const resumed = told.reduce((sum, each) => sum + each.resumed, 0);
  const lost = await wrongFiles(acknowledged);
  const half = await wrongFiles(unheard);
  const before = { stored: await unattached('stored'), incoming: await unattached('incoming') };
  const swept = await sweepFiles(new Date());
  const after = { stored: await unattached('stored'), incoming: await unattached('incoming') };
  const wrong = [...lost.values()].flat().length;
  const notWhole = [...half].filter(([what]) => what !== 'missing');
  console.log(`
uploads            ${told.length}, ${(bytes / 1e9).toFixed(2)} GB in ${Math.round(seconds)} s (${(bytes / 1e6 / seconds).toFixed(1)} MB/s)
site killed        ${kills} times; uploads gone on with ${resumed} times
acknowledged       ${acknowledged.length}; wrong: ${wrong} ${JSON.stringify([...lost])}
answer not heard   ${unheard.length}; attached in part: ${notWhole.length}
refused            ${refused.length} ${refused[0]?.said ?? ''}
before the sweep   ${before.stored.unattached} of ${before.stored.all} stored without a row, ${before.incoming.all} unfinished
swept              ${JSON.stringify(swept)}
after the sweep    ${after.stored.unattached} of ${after.stored.all} stored without a row, ${after.incoming.all} unfinished`);
  return (
    wrong + notWhole.length + refused.length + after.stored.unattached + after.incoming.all === 0
  );
}

async function check({ server, environment }: Stage): Promise<void> {
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await buildIfStale(say);
  const { manyUploaders } = await import('./uploaders');
  const people = await manyUploaders(Math.ceil(uploads / 40));
  const port = await freePort(0);
  const start = () => startSite('.', '/api/health', environment(server.url), port);
  const site = await start();
  say(
    `${uploads} uploads by ${people.length} people, ${workers} at a time, killed every ${killSeconds} s`,
  );
  const done = new AbortController();
  const killing = killAgainAndAgain(start, site, done.signal, random(7));
  const started = performance.now();
  const told = await sendAll(site.origin, people, random(20_261_123));
  const seconds = (performance.now() - started) / 1000;
  done.abort();
  if (!(await report(told, await killing, seconds))) throw new Error('not as it should be');
}

onStage(check).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
