// Knows how stored files are copied while the site runs: only ever added to, because they never change.

import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart, codeOf } from '../cannot-start';
import { copyFile, makeFolder, syncFolder } from './copied-file';

/** What one run did. */
export type Run = Readonly<{ copied: number; present: number }>;

/**
 * Copies what `backup` lacks of DATA_DIR/files/stored, and the anchor of the audit. A file that the
 * site deletes stays in the copy: a database that is restored to an earlier time shows it again.
 * When everything is there, `files-until` says from when on: every file of a row that was committed
 * before is in the copy, because a file is durable before its row is.
 */
export async function copyStoredFiles(dataDir: string, backup: string, now: Date): Promise<Run> {
  const [from, to] = [dataDir, backup].map((root) => path.join(root, 'files', 'stored'));
  if (from === undefined || to === undefined) throw new Error('two roots, two stores');
  await makeFolder(to);
  const run = { copied: 0, present: 0 };
  for (const shard of await readdir(from).catch(() => [])) {
    const known = new Set(await readdir(path.join(to, shard)).catch(() => []));
    const missing = (await readdir(path.join(from, shard))).filter((name) => !known.has(name));
    run.present += known.size;
    if (missing.length === 0) continue;
    await makeFolder(path.join(to, shard));
    for (const name of missing)
      if (await added(path.join(from, shard, name), path.join(to, shard, name))) run.copied += 1;
    await syncFolder(path.join(to, shard));
  }
  await syncFolder(to);
  const anchor = path.join(dataDir, 'audit-anchor.log');
  if (existsSync(anchor)) await added(anchor, path.join(backup, 'audit-anchor.log'));
  const until = path.join(backup, 'files-until');
  await writeFile(`${until}.part`, `${now.toISOString()}\n`, { mode: 0o600, flush: true });
  await rename(`${until}.part`, until);
  await syncFolder(backup);
  return run;
}

/** Under its name only when it is whole; false when the site has deleted it meanwhile. */
async function added(from: string, to: string): Promise<boolean> {
  // No key of a stored file begins like this.
  const unfinished = path.join(path.dirname(to), `.part-${path.basename(to)}`);
  await rm(unfinished, { force: true });
  try {
    await copyFile(from, unfinished);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await rm(unfinished, { force: true });
    return false;
  }
  await rename(unfinished, to);
  return true;
}

/** @throws CannotStart where a copy of the disk would be a copy of nothing. */
export function refuseOtherStore(variables: NodeJS.ProcessEnv): void {
  if (variables['S3_ENDPOINT'] === undefined) return;
  throw new CannotStart(
    '附件存放在 S3 服务器上：请用它自己的版本保留和异地复制来备份，见 docs/operations.md。',
  );
}
