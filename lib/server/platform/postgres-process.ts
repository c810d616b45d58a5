// Knows how a program of PostgreSQL is run, and which server process belongs to a data folder.

import 'server-only';
import { spawn, spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './cannot-start';
import type { Account } from './postgres-account';

/** Runs one program to its end as the account; `output` is what it wrote to the error stream. */
export function runProgram(
  place: Readonly<{ binaries: string; folder: string; account: Account }>,
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path.join(place.binaries, program), args, {
      ...place.account,
      cwd: path.dirname(place.folder),
      // Its own group: Ctrl-C at the console must not reach the server before the website.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      // Nothing else is handed down: PGDATA and the like would change what it does.
      env: { ...kept('PATH'), ...kept('SystemRoot'), NODE_ENV: 'production', LC_ALL: 'C' },
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ status: -1, output: error.message }));
    child.once('close', (status) => resolve({ status: status ?? -1, output }));
  });
}

function kept(name: string): Record<string, string> {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}

/**
 * The port of the server that runs on `folder`, if one does. A killed server leaves its file, and
 * after a restart of the machine the process number in it may be that of any other program, which
 * PostgreSQL would take for itself: only then the file is removed here.
 */
export async function runningServer(folder: string): Promise<number | undefined> {
  const file = path.join(folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , , port] = text.split('\n').map(Number);
  if (pid === undefined || !isAlive(pid)) return undefined;
  if ((await commandLine(pid))?.includes(folder) ?? true) return port;
  await rm(file, { force: true });
  return undefined;
}

/** The last line of the log that tells of a failure. */
export async function lastFailure(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  const last = lines.findLast((line) => /\b(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? '';
  return last.replace(/^.*?\] /, '');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Read from /proc, because small systems have no `ps`; elsewhere asked of `ps`. Empty for a process
 * that is dead but not yet buried, undefined where nobody can tell.
 */
async function commandLine(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (text !== undefined) return text;
  const { error, stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return error === undefined ? stdout : undefined;
}
