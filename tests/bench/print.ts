// `npm run bench print`: prints of 3, 8 and 27 pages over HTTP beside the bare compile of the same
// document, by turns in one run; a second request; memory; and saves while prints are made.

import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { openClient } from './client';
import { query } from './database';
import type { Saver } from './people';
import { ofPages } from './print-sizes';
import { startSite, type RunningSite } from './process-of-site';
import { send } from './send';
import { onStage, say, type Stage } from './stage';
import { actionId } from './wire';

const sizes = [3, 8, 27] as const;
/** BENCH_TIMES changes how often each is printed. */
const times = Number(process.env['BENCH_TIMES'] ?? 25);
/** Code is compiled while it is used: so many turns, with ten requests more in each, are not counted. */
const warmUp = 20;
const targets = { whole: 1.5, cached: 0.2, saves: 2 } as const;

export const runPrint = (): Promise<void> => onStage(measurePrint);

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Peak of a process's memory since it was last reset, in MiB. */
function peakOf(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function measurePrint({ server, environment }: Stage): Promise<void> {
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await buildIfStale(say);
  say('making the world');
  const { makeBenchWorld } = await import('./world');
  const world = await makeBenchWorld();
  const { renderPdf } = await import('@/lib/server/print/render-pdf');
  const { printSource } = await import('@/lib/server/queries/print-source');
  const [cookie = ''] = world.reviewers;
  const site = await startSite('.', '/api/health', environment(server.url));
  /** As the seed does: submissions are not changed otherwise. */
  const change = (text: string, values: readonly unknown[]) =>
    query(`${server.url}?options=-c%20session_replication_role%3Dreplica`, text, values);
  const [agent, origin] = [new Agent({ keepAlive: true }), new URL(site.origin)];
  const ask = { method: 'GET', path: `/api/print/${world.opened}`, headers: { cookie } } as const;
  const print = async () => {
    const { status, body } = await send(agent, origin, ask);
    if (status !== 200) throw new Error(`${status} ${body.toString()}`);
    return body.length;
  };
  /**
   * What a thread clears away after a print is not the next one's, nor is what a machine needs to
   * wake up: a site in use does not sleep between its requests.
   */
  const settled = async () => {
    await wait(30);
    await send(agent, origin, { method: 'GET', path: '/api/health', headers: {} });
  };
  /** Another hash: what was printed before is another print; and nobody has printed too often. */
  const renewed = async () => {
    await change(
      `UPDATE "Submission" SET hash = md5(random()::text) || md5(random()::text) WHERE "applicationId" = $1`,
      [world.opened],
    );
    await change('DELETE FROM "RateBucket"', []);
  };
  const [stored] = await query(
    server.url,
    'SELECT content FROM "Submission" WHERE "applicationId" = $1',
    [world.opened],
  );
  const content = submissionContent.parse(stored?.['content']);
  console.log(
    '\npages   bare compile   whole path   ratio   again   ratio      bytes   peak MiB (before)',
  );
  for (const pages of sizes) {
    const sized = await ofPages(content, pages);
    await change('UPDATE "Submission" SET content = $2 WHERE "applicationId" = $1', [
      world.opened,
      JSON.stringify(sized),
    ]);
    const source = () => printSource(world.unit, world.opened, 'application', new Date());
    const [bare, whole, again]: [number[], number[], number[]] = [[], [], []];
    const before = peakOf(site.pid);
    writeFileSync(`/proc/${site.pid}/clear_refs`, '5');
    let bytes = 0;
    for (let turn = -warmUp; turn < times; turn += 1) {
      await renewed();
      // Read anew: the compiler remembers what it has drawn before.
      const document = await (await source()).document();
      const one = await timed(() => renderPdf(document));
      await settled();
      const two = await timed(async () => (bytes = await print()));
      await settled();
      const three = await timed(print);
      if (turn < 0) for (let more = 0; more < 10; more += 1) await print();
      if (turn < 0) continue;
      bare.push(one);
      whole.push(two);
      again.push(three);
    }
    const [a, b, c] = [middle(bare), middle(whole), middle(again)];
    console.log(
      `${String(pages).padStart(5)}${ms(a).padStart(12)} ms${ms(b).padStart(10)} ms${ratio(b / a, targets.whole).padStart(8)}${ms(c).padStart(6)} ms${ratio(c / b, targets.cached).padStart(8)}${String(bytes).padStart(11)}${peakOf(site.pid).toFixed(0).padStart(11)} (${before.toFixed(0)})`,
    );
  }
  await savesMeanwhile(site, await world.savers('work-history'), renewed, print);
}

const ms = (value: number) => value.toFixed(1);
const ratio = (value: number, most: number) => `${value.toFixed(2)}${value > most ? '!' : ' '}`;

/** Saves of 16 people, alone and while one print is made after the other. */
async function savesMeanwhile(
  { origin }: RunningSite,
  savers: readonly Saver[],
  renewed: () => Promise<unknown>,
  print: () => Promise<unknown>,
): Promise<void> {
  const client = openClient();
  const action = actionId('app/actions/applications.ts', 'saveSection');
  const stretch = () =>
    client.run({
      kind: 'saves',
      savers,
      action,
      expected: '',
      origin,
      connections: 4,
      milliseconds: 4000,
    });
  const p95: { idle: number[]; printing: number[] } = { idle: [], printing: [] };
  let prints = 0;
  for (let round = 0; round <= 3; round += 1) {
    const idle = await stretch();
    const ending = new AbortController();
    const printing = (async () => {
      while (!ending.signal.aborted) {
        await renewed();
        await print();
        prints += 1;
      }
    })();
    const busy = await stretch();
    ending.abort();
    await printing;
    if (round === 0) continue;
    p95.idle.push(idle.p95);
    p95.printing.push(busy.p95);
    if (idle.failed + busy.failed > 0) throw new Error([...idle.complaints, ...busy.complaints][0]);
  }
  client.stop();
  const [alone, beside] = [middle(p95.idle), middle(p95.printing)];
  console.log(
    `\nsaves, 4 at a time: p95 ${ms(alone)} ms alone, ${ms(beside)} ms while ${prints} forms of 27 pages were printed: ${ratio(beside / alone, targets.saves)}`,
  );
  console.log(
    `targets: whole path ≤ ${targets.whole} × the bare compile, again ≤ ${targets.cached} × the first, saves ≤ ${targets.saves} ×; missed ones are marked !`,
  );
}
