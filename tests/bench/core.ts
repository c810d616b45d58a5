// `npm run bench core`: the product's busiest pages and its save beside a bare app, in one run.

import { buildIfStale } from '@/lib/server/platform/build';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { bareFolder, buildBareApp } from './bare-app';
import { bareTables } from './bare-sources';
import { openClient } from './client';
import { compare, effort } from './compare';
import { query } from './database';
import { operationsOf } from './operations';
import { startSite } from './process-of-site';
import { onStage, say, type Stage } from './stage';

/** BENCH_ONLY picks operations. */
const only = process.env['BENCH_ONLY'] ?? '';

/** Starts everything, measures, prints. */
export const runCore = (): Promise<void> => onStage(measureCore);

async function measureCore({ server, environment, dataFolder }: Stage): Promise<void> {
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
  const bench = {
    server,
    sessionId: world.sessionId,
    dataFolder,
    product: await startSite('.', '/api/health', environment(server.url)),
    bare: await startSite(bareFolder, '/save', environment(server.url)),
    client: openClient(),
  };
  const { rounds, milliseconds } = effort;
  say(`${rounds} rounds of ${milliseconds / 1000} s each, by turns; the middle counts`);
  for (const operation of await operationsOf(world)) {
    if (operation.name.includes(only)) await compare(operation, bench);
  }
}
