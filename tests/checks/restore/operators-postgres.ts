// The drill of a PostgreSQL of the operator's: base backup and WAL under load, everything destroyed,
// restored to a chosen time, compared with the ledger.

import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyStoredFiles } from '@/lib/server/platform/backup/stored-files';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { startCluster, type Cluster } from './cluster';
import type { Drill, Line } from './drill';
import { compare, type Entry, type State } from './ledger';
import { runProduct } from './programs';
import { stateOf } from './state';
import { databaseNow, startWriters } from './writer';

type Scene = { readonly cluster: Cluster; readonly dataDir: string; readonly copy: string };

/** Copies files once a second until it is told to end; then once more. */
function keepCopying({ dataDir, copy }: Scene): () => Promise<void> {
  const end = new AbortController();
  const once = () => copyStoredFiles(dataDir, copy, new Date());
  const working = (async () => {
    while (!end.signal.aborted) {
      await once();
      await wait(1000);
    }
    await once();
  })();
  working.catch(() => undefined);
  return async () => {
    end.abort();
    await working;
  };
}

/** Writes, backs up and notes a time, all at once; everything is gone when it returns. */
async function lifeAndEnd(scene: Scene, seconds: number) {
  const { cluster, dataDir } = scene;
  const writers = await startWriters({ url: cluster.url, dataDir });
  await wait(seconds * 500);
  await cluster.baseBackup();
  const stopCopying = keepCopying(scene);
  await wait(seconds * 1000);
  const moment = await databaseNow(cluster.url);
  await wait(seconds * 1000);
  await cluster.archived();
  await stopCopying();
  await writers.stop();
  await cluster.destroy();
  await rm(path.join(dataDir, 'files'), { recursive: true });
  await rm(path.join(dataDir, 'audit-anchor.log'));
  return { ledger: writers.ledger, moment };
}

async function comeBack({ cluster, dataDir, copy }: Scene, moment: number): Promise<number> {
  const began = performance.now();
  await cluster.restore(new Date(moment));
  await cp(path.join(copy, 'files'), path.join(dataDir, 'files'), { recursive: true });
  await cp(path.join(copy, 'audit-anchor.log'), path.join(dataDir, 'audit-anchor.log'));
  return (performance.now() - began) / 1000;
}

/** What the audit must say of a restored database, before and after somebody has said why. */
async function auditLines(settings: Readonly<Record<string, string>>): Promise<Line[]> {
  const run = async (file: string, args: readonly string[]) => {
    const { code, said } = await runProduct(file, args, settings);
    // Lines of the log stand between those for people.
    return { code, said: said.split('\n').filter((line) => /^[·×]/u.test(line)) };
  };
  const before = await run('verify-audit', []);
  const accepted = await run('accept-restored-audit', ['演练']);
  const after = await run('verify-audit', []);
  const found = before.said.at(-1) ?? '';
  return [
    { what: 'audit:verify', ok: before.code === 1 && found.includes('恢复到了更早的时间'), found },
    { what: 'audit:restored', ok: accepted.code === 0, found: accepted.said[0] ?? '' },
    { what: 'audit:verify again', ok: after.code === 0, found: after.said.at(-1) ?? '' },
  ];
}

/** The restored database takes new work. */
async function goesOn(settings: Readonly<Record<string, string>>): Promise<Line> {
  const { code, said } = await runProduct('create-admin', ['after-restore', '示例'], settings);
  return { what: 'goes on', ok: code === 0, found: said.split('\n')[0] ?? '' };
}

function stateLines(
  ledger: readonly Entry[],
  state: State,
  moment: number,
  seconds: number,
): Line[] {
  const found = compare(ledger, state, moment);
  const count = (name: string, until: number) =>
    ledger.filter((each) => each.key.startsWith(name) && each.acknowledged <= until).length;
  const kinds = ['application', 'section', 'file'].map((kind) => ({
    what: `${kind}s in the ledger`,
    // A drill in which nothing happens before or after the moment shows nothing.
    ok: count(kind, 1) < count(kind, moment) && count(kind, moment) < count(kind, Infinity),
    found: `${count(kind, moment)} before the time, ${count(kind, Infinity) - count(kind, moment)} after`,
  }));
  const list = (keys: readonly string[]) => `${keys.length} ${keys.slice(0, 3).join(', ')}`.trim();
  // The comparison itself: at a wrong time it must find something.
  const later = compare(ledger, state, moment + seconds * 500);
  const earlier = compare(ledger, state, moment - seconds * 500);
  return [
    ...kinds,
    { what: 'missing', ok: found.missing.length === 0, found: list(found.missing) },
    { what: 'newer than the time', ok: found.tooNew.length === 0, found: list(found.tooNew) },
    { what: 'different', ok: found.different.length === 0, found: list(found.different) },
    {
      what: 'under way at the time',
      ok: true,
      found: `${found.undecided}, there whole or not at all`,
    },
    {
      what: 'control: a later time',
      ok: later.missing.length > 0,
      found: `${later.missing.length} would be missing`,
    },
    {
      what: 'control: an earlier time',
      ok: earlier.tooNew.length > 0,
      found: `${earlier.tooNew.length} would be too new`,
    },
  ];
}

export const operatorsPostgres: Drill = async ({ root, keys, seconds }) => {
  const dataDir = path.join(root, 'data');
  await mkdir(dataDir);
  const cluster = await startCluster(root);
  try {
    const settings = { ...keys, DATABASE_URL: cluster.url, DATA_DIR: dataDir };
    Object.assign(process.env, settings);
    await migrateDatabase(cluster.url);
    await prepareDatabase(cluster.url, { demo: false });
    const scene = { cluster, dataDir, copy: path.join(root, 'copy-of-files') };
    const { ledger, moment } = await lifeAndEnd(scene, seconds);
    if (existsSync(path.join(dataDir, 'files'))) throw new Error('the files are still there');
    const took = await comeBack(scene, moment);
    const state = await stateOf(cluster.url, dataDir);
    return [
      {
        what: 'restored',
        ok: true,
        found: `PostgreSQL ${cluster.version}, to ${new Date(moment).toISOString()} in ${took.toFixed(1)} s`,
      },
      ...stateLines(ledger, state, moment, seconds),
      ...(await auditLines(settings)),
      await goesOn(settings),
    ];
  } finally {
    await cluster.stop();
  }
};
