// Knows how the embedded PostgreSQL server is made, found again, started and stopped.

import 'server-only';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart, codeOf } from './cannot-start';
import { connect } from './database-connection';
import { freePort } from './network-port';
import type { Account } from './postgres-account';
import { lastFailure, runningServer, runProgram } from './postgres-process';

/** What a server is started from. */
export type ServerPlan = Readonly<{
  /** The folder with the programs. */
  binaries: string;
  /** The folder of the data; an absolute real path. */
  folder: string;
  account: Account;
  password: string;
  /** False only for tests: what is written need not survive a power cut. */
  durable: boolean;
}>;

const preferredPort = 54_329;
const otherPassword =
  '内置数据库不接受 secrets.json 中的密码：密钥文件与数据库不是同一套，请从备份恢复。';

/** The address of a database on the server that listens on `port`. */
export function embeddedUrl(
  { password }: Pick<ServerPlan, 'password'>,
  port: number,
  database: string,
): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes the data folder when there is none, and starts the server or takes over one that still
 * runs on it (its starter was killed).
 * @param port wished for; another free one is taken when it is busy.
 * @returns the port on which it answers.
 * @throws CannotStart
 */
export async function startServer(plan: ServerPlan, port = preferredPort): Promise<number> {
  if (!hasData(plan.folder)) await makeData(plan);
  const log = path.join(plan.folder, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const running = await runningServer(plan.folder);
    if (running !== undefined) {
      const answer = await askServer(embeddedUrl(plan, running, 'postgres'));
      if (answer === 'ready') return running;
      await stopServer(plan, answer === 'silent' ? 'immediate' : 'fast');
      if (answer === 'refused') throw new CannotStart(otherPassword);
    }
    if (existsSync(log) && (await stat(log)).size > 5_000_000) await truncate(log);
    const options = serverOptions(plan, await freePort(port));
    const start = ['start', '-w', '-D', plan.folder, '-l', log, '-o', options];
    const { status } = await runProgram(plan, 'pg_ctl', start);
    if (attempt === 8) throw new CannotStart(cannotRun(await lastFailure(log), log));
    // Workers of a killed server may take a moment to leave, and a free port may just be taken.
    if (status !== 0) await wait(500);
  }
}

/** Stops the server if it runs; `fast` ends the sessions and writes everything out first. */
export async function stopServer(plan: ServerPlan, mode: 'fast' | 'immediate'): Promise<void> {
  await runProgram(plan, 'pg_ctl', ['stop', '-w', '-D', plan.folder, '-m', mode]);
}

function serverOptions(plan: ServerPlan, port: number): string {
  const durable = plan.durable ? 'on' : 'off';
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return [`-p ${port}`, ...flags].join(' ');
}

const hasData = (folder: string): boolean => existsSync(path.join(folder, 'PG_VERSION'));

/** Made under another name first, so that a killed first start leaves nothing half made. */
async function makeData(plan: ServerPlan): Promise<void> {
  const { folder, account } = plan;
  const parent = path.dirname(folder);
  const unfinished = `${path.basename(folder)}.new-`;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(unfinished)) continue;
    await rm(path.join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
  const fresh = path.join(parent, `${unfinished}${randomBytes(4).toString('hex')}`);
  const passwordFile = `${fresh}.password`;
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${plan.password}\n`, { mode: 0o600 });
  if (account !== undefined) {
    await chown(fresh, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await initialise(plan, fresh, passwordFile);
    await rename(fresh, folder);
  } catch (error) {
    // Another start that began at the same moment was first.
    if (!hasData(folder)) throw error;
    await rm(fresh, { recursive: true, force: true });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function initialise(plan: ServerPlan, fresh: string, passwordFile: string): Promise<void> {
  const flags = ['-D', fresh, '-U', 'postgres', `--pwfile=${passwordFile}`];
  flags.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C');
  // Names sort by pinyin.
  flags.push('--locale-provider=icu', '--icu-locale=zh-Hans-CN');
  if (!plan.durable) flags.push('--no-sync');
  // Trigrams see Chinese characters only with a UTF-8 character type, which some systems lack.
  let made = await runProgram(plan, 'initdb', [...flags, '--lc-ctype=C.UTF-8']);
  if (made.status !== 0) made = await runProgram(plan, 'initdb', flags);
  if (made.status === 0) return;
  const reason = made.output.trim().split('\n').at(-1) ?? '';
  throw new CannotStart(cannotRun(reason, path.dirname(fresh)));
}

/** Whether it takes our password within ten seconds; it may be recovering or about to leave. */
async function askServer(url: string): Promise<'ready' | 'refused' | 'silent'> {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    try {
      await (await connect(url)).end();
      return 'ready';
    } catch (error) {
      if (codeOf(error) === '28P01') return 'refused';
      await wait(500);
    }
  }
  return 'silent';
}

function cannotRun(reason: string, where: string): string {
  return `内置数据库无法启动（${reason}）：请查看 ${where}，或设置 DATABASE_URL 使用现有的 PostgreSQL。`;
}
