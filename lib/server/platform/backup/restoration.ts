// Knows how an installation with the embedded database comes back from its cold copy.

import 'server-only';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart, codeOf } from '../cannot-start';
import { placeOfData, type Account } from '../postgres-account';
import type { Settings } from '../settings';
import { copyFile, makeFolder, syncFolder } from './copied-file';
import { dataIn, readManifest, type Manifest } from './manifest';

/** Comes last: beside a database without its keys no start does anything. */
const keys = 'secrets.json';

type Place = Readonly<{ path: string; owner: Account }>;

/**
 * Puts the copy `backup` into DATA_DIR, which is missing or empty, and compares every file with
 * the manifest on the way; what differs leaves nothing behind.
 * @throws CannotStart
 */
export async function restore(settings: Settings, backup: string): Promise<Manifest> {
  const manifest = await readManifest(backup);
  const { dataDir } = settings;
  if ((await readdir(dataDir).catch(() => [])).length > 0) {
    throw new CannotStart(
      `${dataDir} 里已有数据，恢复不会覆盖它：请先把它移走，或把 DATA_DIR 设为空文件夹。`,
    );
  }
  const database = placeOfData(dataDir, settings.dataDirChosen);
  const placeOf = (name: string): Place => {
    const [first, ...rest] = name.split('/');
    return first === 'postgres'
      ? { path: path.join(database.folder, ...rest), owner: database.account }
      : { path: path.join(dataDir, name), owner: undefined };
  };
  try {
    await copyBack(manifest, backup, placeOf);
    await syncFolder(dataDir);
    return manifest;
  } catch (error) {
    await rm(database.folder, { recursive: true, force: true });
    for (const name of await readdir(dataDir))
      await rm(path.join(dataDir, name), { recursive: true, force: true });
    throw error;
  }
}

async function copyBack(
  { folders, files }: Manifest,
  backup: string,
  placeOf: (name: string) => Place,
): Promise<void> {
  const places = folders.map(placeOf);
  for (const place of places) await makeFolder(place.path, place.owner);
  const inTurn = files.toSorted((a, b) => Number(a.path === keys) - Number(b.path === keys));
  for (const { path: name, size, sha256 } of inTurn) {
    const to = placeOf(name);
    const from = path.join(dataIn(backup), name);
    const copied = await copyFile(from, to.path, to.owner).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new CannotStart(`备份里缺少 ${name}：没有恢复任何内容，请换一份备份。`);
    });
    if (copied.size !== size || copied.sha256 !== sha256) {
      throw new CannotStart(`备份里的 ${name} 与备份时不同：没有恢复任何内容，请换一份备份。`);
    }
  }
  for (const place of places) await syncFolder(place.path);
}
