// The drill of the embedded default: a cold copy, everything destroyed, restored, equal.

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { db } from '@/lib/server/db';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { openPlatform } from '@/lib/server/platform/platform';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { readSettings, type Settings } from '@/lib/server/platform/settings';
import type { Drill } from './drill';
import { compare, isEqual } from './ledger';
import { runProduct } from './programs';
import { stateOf, tablesOf } from './state';
import { startWriters } from './writer';

/** Lives for a while, in which a backup is refused; then rests. */
async function live(settings: Settings, backup: string, seconds: number) {
  const { dataDir } = settings;
  const platform = await openPlatform(settings, () => undefined);
  try {
    Object.assign(process.env, platform.environment);
    await migrateDatabase(platform.databaseUrl);
    await prepareDatabase(platform.databaseUrl, { demo: false });
    const writers = await startWriters({ url: platform.databaseUrl, dataDir });
    await wait(seconds * 1000);
    const refused = await runProduct('backup', [backup], { DATA_DIR: dataDir });
    await writers.stop();
    await db().$disconnect();
    const before = await tablesOf(platform.databaseUrl);
    const secrets = await readFile(path.join(dataDir, 'secrets.json'), 'utf8');
    return { refused, before, secrets, ledger: writers.ledger };
  } finally {
    await platform.close();
  }
}

export const embedded: Drill = async ({ root, seconds }) => {
  const dataDir = path.join(root, 'data');
  const backup = path.join(root, 'backup');
  const settings = readSettings({ NODE_ENV: 'production', DATA_DIR: dataDir, DEMO: '0' });
  const { refused, before, secrets, ledger } = await live(settings, backup, seconds);
  const copied = await runProduct('backup', [backup], { DATA_DIR: dataDir });
  await rm(dataDir, { recursive: true });
  const restored = await runProduct('restore', [backup], { DATA_DIR: dataDir });
  const verified = await runProduct('verify-audit', [], { DATA_DIR: dataDir });
  const second = await openPlatform(settings, () => undefined);
  try {
    const after = await tablesOf(second.databaseUrl);
    const state = await stateOf(second.databaseUrl, dataDir);
    const found = compare(ledger, state, Infinity);
    const changed = [...before].filter(([name, digest]) => after.get(name) !== digest);
    const keysBack = (await readFile(path.join(dataDir, 'secrets.json'), 'utf8')) === secrets;
    return [
      { what: 'backup of a running site', ok: refused.code === 1, found: refused.said },
      { what: 'backup', ok: copied.code === 0, found: copied.said.split('\n')[0] ?? '' },
      { what: 'restore', ok: restored.code === 0, found: restored.said.split('\n')[0] ?? '' },
      {
        what: 'tables equal',
        ok: changed.length === 0 && after.size === before.size,
        found: `${before.size - changed.length} of ${before.size}`,
      },
      {
        what: 'ledger',
        ok: isEqual(found) && ledger.length > 0,
        found: `${ledger.length} entries; ${found.missing.length} missing, ${found.different.length} different`,
      },
      { what: 'keys equal', ok: keysBack, found: String(keysBack) },
      {
        what: 'audit:verify',
        ok: verified.code === 0,
        found: verified.said.split('\n').at(-1) ?? '',
      },
    ];
  } finally {
    await second.close();
  }
};
