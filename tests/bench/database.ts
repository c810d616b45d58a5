// A PostgreSQL server of the bench's own, as durable as a real one, in a temporary folder.

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { embeddedUrl, startServer, stopServer } from '@/lib/server/platform/embedded-postgres';
import { postgresAccount } from '@/lib/server/platform/postgres-account';
import { postgresBinaries } from '@/lib/server/platform/postgres-binaries';

export type BenchServer = {
  readonly url: string;
  /** Process id of the postmaster: its CPU time and that of its children is the database's. */
  readonly pid: number;
  /** The statements that the server ran for `work`, as its log tells them. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<string[]>;
  readonly stop: () => Promise<void>;
};

/** Starts the server with fsync, full page writes and synchronous commits. */
export async function startBenchServer(): Promise<BenchServer> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'zhicheng-bench-')));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    // The account that PostgreSQL runs as must get through.
    chmodSync(root, 0o711);
    const folder = path.join(root, 'postgres');
    const account = postgresAccount(folder);
    const binaries = await postgresBinaries(account, root);
    const password = randomBytes(16).toString('hex');
    const plan = { binaries, folder, account, password, durable: true };
    const port = await startServer(plan, 0);
    const url = embeddedUrl(plan, port, 'zhicheng');
    const pid = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const log = path.join(folder, 'server.log');
    return {
      url,
      pid,
      statementsOf: (work) => statementsOf(url, log, work),
      stop: () => stopServer(plan, 'immediate').finally(remove),
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function statementsOf(
  url: string,
  log: string,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const logged = async (value: 'all' | 'none') => {
    await query(url, `ALTER SYSTEM SET log_statement = '${value}'`);
    await query(url, 'SELECT pg_reload_conf()');
    await new Promise((wake) => setTimeout(wake, 300));
  };
  await logged('all');
  const before = readFileSync(log, 'utf8').length;
  await work();
  const after = readFileSync(log, 'utf8').slice(before);
  await logged('none');
  return [...after.matchAll(/LOG: {2}(?:statement|execute [^:]*): (.*)/g)].map(
    ([, statement]) => statement ?? '',
  );
}

/** How many transactions have written since the server was made. */
export async function writtenTransactions(url: string): Promise<number> {
  const [row] = await query(url, 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next');
  return Number(row?.['next']);
}

/** Runs one statement on a connection of its own. */
export async function query(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
