// Knows what a cold copy of an installation with the embedded database is made of.

import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from '../cannot-start';
import { restEmbedded } from '../platform';
import { runningServer } from '../postgres-process';
import type { Settings } from '../settings';
import { copyFile, makeFolder, syncFolder } from './copied-file';
import { dataIn, writeManifest, type Manifest } from './manifest';

/** Programs that the start copies again, what a killed first start left, and what tells of a run. */
const leftOut = /^(postgresql-.*|postgres\.new-.*|postmaster\.(pid|opts)|server\.log)$/;

/**
 * Copies database, files, keys and anchor into `backup`, a folder that is missing or empty. The
 * database is stopped for it, and stays so.
 * @throws CannotStart while the site runs.
 */
export async function makeColdCopy(settings: Settings, backup: string): Promise<Manifest> {
  const { dataDir } = settings;
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new CannotStart(`${dataDir} 里没有数据库：请检查 DATA_DIR。`);
  }
  await refuseUsed(backup, dataDir);
  const database = await restEmbedded(settings);
  const control = () => digestOf(path.join(database, 'global', 'pg_control'));
  const before = await control();
  await makeFolder(backup);
  try {
    const copied = await copyAll({ dataDir, database }, dataIn(backup));
    // Every start writes down in there that it runs.
    if ((await runningServer(database)) !== undefined || (await control()) !== before) {
      throw new CannotStart('备份时数据库被启动了，这份备份作废：请停止网站后重新备份。');
    }
    const made: Manifest = { format: 1, madeAt: new Date().toISOString(), ...copied };
    await writeManifest(backup, made);
    return made;
  } catch (error) {
    await rm(dataIn(backup), { recursive: true, force: true });
    throw error;
  }
}

async function refuseUsed(backup: string, dataDir: string): Promise<void> {
  if (`${path.resolve(backup)}${path.sep}`.startsWith(`${realpathSync(dataDir)}${path.sep}`)) {
    throw new CannotStart(`备份不能放在 ${dataDir} 里面：请放到另一个磁盘。`);
  }
  if ((await readdir(backup).catch(() => [])).length > 0) {
    throw new CannotStart(`${backup} 不是空文件夹：每份备份请用一个新的文件夹。`);
  }
}

type Found = Pick<Manifest, 'folders' | 'files'>;

/** The database may lie elsewhere, behind a link; in the copy it has its usual place. */
async function copyAll(
  from: Readonly<{ dataDir: string; database: string }>,
  to: string,
): Promise<Found> {
  const found: Found = { folders: [], files: [] };
  await makeFolder(to);
  for (const name of await readdir(from.dataDir)) {
    const source = name === 'postgres' ? from.database : path.join(from.dataDir, name);
    if (!leftOut.test(name)) await copyTree(source, to, name, found);
  }
  await syncFolder(to);
  return found;
}

async function copyTree(source: string, to: string, place: string, found: Found): Promise<void> {
  const target = path.join(to, place);
  const entries = await readdir(source, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) {
    found.files.push({ path: place, ...(await copyFile(source, target)) });
    return;
  }
  await makeFolder(target);
  found.folders.push(place);
  for (const { name } of entries) {
    if (leftOut.test(name)) continue;
    await copyTree(path.join(source, name), to, path.posix.join(place, name), found);
  }
  await syncFolder(target);
}

const digestOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
