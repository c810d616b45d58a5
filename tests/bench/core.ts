// `npm run bench core`: the product's busiest pages and its save beside a bare app, in one run.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { stopNext } from '@/lib/server/platform/next-process';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { bareFolder, buildBareApp } from './bare-app';
import { bareTables } from './bare-sources';
import { baselinesOf, look } from './baseline';
import { openClient, type Client } from './client';
import { query, startBenchServer, type BenchServer } from './database';
import { lostSaves } from './lost-saves';
import { measure, type Contender, type Effort, type Measured } from './measure';
import { operationsOf, type Operation } from './operations';
import { startSite, type RunningSite } from './process-of-site';
import { printOperation } from './table';
import type { BenchWorld } from './world';

const say = (text: string): void => console.log(`· ${text}`);
const connections = [1, 16, 64];

/** BENCH_ROUNDS and BENCH_SECONDS make a run longer and steadier, BENCH_ONLY picks operations. */
const effort: Effort = {
  rounds: Number(process.env['BENCH_ROUNDS'] ?? 3),
  milliseconds: Number(process.env['BENCH_SECONDS'] ?? 1.5) * 1000,
};
const only = process.env['BENCH_ONLY'] ?? '';

type Bench = {
  readonly server: BenchServer;
  readonly world: BenchWorld;
  readonly product: RunningSite;
  readonly bare: RunningSite;
  readonly client: Client;
};

/** Starts everything, measures, prints; whatever was started is ended. */
export async function runCore(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhicheng-bench-files-'));
  let stopServer = async (): Promise<void> => undefined;
  const end = async () => {
    await stopNext();
    await stopServer();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => void end().finally(() => process.exit(1)));
  }
  try {
    const server = await startBenchServer();
    stopServer = server.stop;
    await compareAll(await prepare(server, folder));
  } finally {
    await end();
  }
}

async function prepare(server: BenchServer, folder: string): Promise<Bench> {
  const key = () => randomBytes(32).toString('base64');
  const environment: Record<string, string> = {
    DATABASE_URL: server.url,
    DATA_DIR: folder,
    ...Object.fromEntries(
      ['NEXTAUTH_SECRET', 'FIELD_KEY', 'INDEX_KEY', 'FILE_KEY', 'UPLOAD_SECRET'].map((name) => [
        name,
        key(),
      ]),
    ),
  };
  // The world is made in this process, with the keys of the site.
  Object.assign(process.env, environment);
  await migrateDatabase(server.url);
  await prepareDatabase(server.url, { demo: false });
  await query(server.url, bareTables);
  await buildIfStale(say);
  say('building the bare app');
  await buildBareApp();
  say('making the world');
  const { makeBenchWorld } = await import('./world');
  const world = await makeBenchWorld();
  await query(server.url, 'VACUUM ANALYZE');
  return {
    server,
    world,
    product: await startSite('.', '/api/health', environment),
    bare: await startSite(bareFolder, '/save', environment),
    client: openClient(),
  };
}

async function compareAll(bench: Bench): Promise<void> {
  const { rounds, milliseconds } = effort;
  say(`${rounds} rounds of ${milliseconds / 1000} s each, by turns; the middle counts`);
  for (const operation of await operationsOf(bench.world)) {
    if (operation.name.includes(only)) await compare(operation, bench);
  }
}

async function compare(operation: Operation, bench: Bench): Promise<void> {
  const { server, world, product, bare, client } = bench;
  const seen = await look(operation, product, client, server);
  const baselines = await baselinesOf(operation, seen, bare, world.sessionId);
  const work =
    operation.kind === 'page'
      ? { ...operation, kind: 'asks' as const }
      : { ...operation, kind: 'saves' as const, expected: '' };
  const contenders: Contender[] = [
    { name: operation.name, site: product, client, work },
    ...baselines.map((each) => ({
      name: each.name,
      site: bare,
      client,
      work: { kind: 'asks' as const, asks: each.asks, expected: each.expected },
    })),
  ];
  // Code is compiled while it is used: the first stretch of each is not counted.
  await measure(contenders, 16, { ...effort, rounds: 1 }, server.pid);
  const all: Measured[][] = [];
  for (const count of connections) all.push(await measure(contenders, count, effort, server.pid));
  printOperation(operation.name, seen, all);
  if (operation.kind === 'save') {
    const acknowledged = all.at(-1)?.[0]?.acknowledged ?? [];
    const lost = await lostSaves(server.url, acknowledged);
    console.log(`  acknowledged last by ${acknowledged.length} people, lost: ${lost.length}`);
  }
}
