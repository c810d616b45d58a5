// Knows as whom PostgreSQL runs, because it refuses to run as root, and where that user's data lies.

import 'server-only';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start';

/** The user and group to run as; undefined means ourselves. */
export type Account = Readonly<{ uid: number; gid: number }> | undefined;

const shared = '/var/lib/zhicheng';
const otherwise = '也可以设置 DATABASE_URL 使用现有的 PostgreSQL。';

/**
 * Who runs the server whose data lies in `folder`: ourselves, or, for root, the owner of existing
 * data, or the account `postgres`, made when the system has none.
 * @throws CannotStart
 */
export function postgresAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  if (idOf('-u') === undefined) {
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid !== undefined && gid !== undefined) return { uid, gid };
  throw new CannotStart(
    `PostgreSQL 不能以 root 身份运行，系统也无法新建 postgres 用户：请改用普通用户启动，${otherwise}`,
  );
}

/** Whether the account may enter `folder`; asked of the system, so that ACLs count too. */
export function canEnter(account: Account, folder: string): boolean {
  if (account === undefined) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
  );
}

/**
 * The folder of the database, normally `postgres` in `dataDir`. Where the account cannot reach
 * that (a checkout under root's home), the data goes to /var/lib and a link in `dataDir` tells so.
 * @throws CannotStart
 */
export function placeOfData(
  dataDir: string,
  chosen: boolean,
): { folder: string; account: Account } {
  const asRoot = process.getuid?.() === 0;
  const usual = path.join(dataDir, 'postgres');
  try {
    makeFolder(dataDir, asRoot ? 0o711 : 0o700);
    const folder = linkTarget(usual) ?? path.join(realpathSync(dataDir), 'postgres');
    makeFolder(path.dirname(folder), 0o711);
    const account = postgresAccount(folder);
    if (canEnter(account, path.dirname(folder))) return { folder, account };
    if (chosen || existsSync(folder)) {
      throw new CannotStart(
        `PostgreSQL 的运行用户进不了 ${path.dirname(folder)}：请放开上级目录的进入权限（chmod o+x），或把 DATA_DIR 设到别处；${otherwise}`,
      );
    }
    const elsewhere = path.join(shared, randomBytes(4).toString('hex'));
    makeFolder(shared, 0o711);
    makeFolder(elsewhere, 0o711);
    symlinkSync(path.join(elsewhere, 'postgres'), usual);
    return { folder: path.join(elsewhere, 'postgres'), account };
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `无法建立数据目录 ${dataDir}（${detail}）：请检查权限，或设置 DATA_DIR；${otherwise}`,
    );
  }
}

/** Makes a missing folder with this very mode, whatever the umask says. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
}

function linkTarget(file: string): string | undefined {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? readlinkSync(file) : undefined;
}

function idOf(option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
