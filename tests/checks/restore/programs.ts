// Runs the product's own commands, and those of PostgreSQL, as an operator would.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '@/lib/server/platform/postgres-account';

type Ended = { readonly code: number; readonly said: string };

function run(
  program: string,
  args: readonly string[],
  options: Readonly<{ env: NodeJS.ProcessEnv; account?: Account; cwd?: string }>,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { account, ...rest } = options;
    const child = spawn(program, args, { ...rest, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, said: said.trim() }));
  });
}

/** `npm run …` of the product without npm: a file of lib/server/platform. */
export function runProduct(
  file: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ended> {
  const command = ['--import', 'tsx', '--conditions=react-server'];
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, ...settings };
  return run(process.execPath, [...command, `lib/server/platform/${file}.ts`, ...args], { env });
}

/** The folder of Debian's PostgreSQL 15, or of POSTGRES_BIN. */
export function operatorsPrograms(): string {
  const folder = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';
  const missing = ['initdb', 'pg_ctl', 'pg_basebackup', 'pg_verifybackup'].filter(
    (name) => !existsSync(path.join(folder, name)),
  );
  if (missing.length > 0)
    throw new Error(
      `${folder} lacks ${missing.join(', ')}: apt-get install postgresql-15, or set POSTGRES_BIN.`,
    );
  return folder;
}

/** Runs a program as the database's account. @throws with what it said where it fails. */
export async function runAs(
  account: Account,
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production' as const, LC_ALL: 'C' };
  const { code, said } = await run(program, args, {
    env: { ...env, ...variables },
    account,
    cwd: '/',
  });
  if (code !== 0) throw new Error(`${path.basename(program)} ended with ${code}: ${said}`);
  return said;
}
