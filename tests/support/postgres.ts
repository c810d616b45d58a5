// Databases for tests: each test file takes a fresh copy of one migrated template.

import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that global-setup started, as it tells the workers through the environment. */
export type TestServer = Readonly<{ url: string; template: string }>;

/** The same server, another database. */
export function atDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** The server of this run. */
export function testServer(): TestServer {
  const text = process.env['TEST_SERVER'];
  if (text === undefined) throw new Error('global-setup has not started a database server.');
  return JSON.parse(text) as TestServer;
}

/** A database of its own: migrated, with the catalogue, without people. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url, template } = testServer();
  const name = `zhicheng_test_${randomBytes(6).toString('hex')}`;
  await run(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: atDatabase(url, name),
    drop: () => run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Gives the test file that calls it a fresh database as DATABASE_URL of `env()`. */
export function useFreshDatabase(): void {
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    process.env['DATABASE_URL'] = fresh.url;
  });
  afterAll(async () => {
    await drop?.();
  });
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
