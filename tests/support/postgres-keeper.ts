// Runs beside Jest: one server in a temporary folder with one template database, until its standard
// input closes. So it ends with Jest in whatever way Jest ends.

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/server/platform/database-connection';
import { embeddedUrl, startServer, stopServer } from '@/lib/server/platform/embedded-postgres';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { postgresAccount } from '@/lib/server/platform/postgres-account';
import { postgresBinaries } from '@/lib/server/platform/postgres-binaries';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { atDatabase, type TestServer } from './postgres';

async function startOwnServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'zhicheng-test-')));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    chmodSync(root, 0o711);
    const folder = path.join(root, 'postgres');
    const account = postgresAccount(folder);
    const binaries = await postgresBinaries(account, root);
    const password = randomBytes(16).toString('hex');
    const plan = { binaries, folder, account, password, durable: false };
    const port = await startServer(plan, 0);
    const stop = () => stopServer(plan, 'immediate').finally(remove);
    return { url: embeddedUrl(plan, port, 'postgres'), stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function keep(): Promise<void> {
  // Ctrl-C reaches us together with Jest; what counts is that Jest is gone.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined);
  const given = process.env['TEST_DATABASE_URL'];
  const server =
    given === undefined
      ? await startOwnServer()
      : { url: given, stop: () => Promise.resolve(undefined) };
  const template = `zhicheng_template_${process.pid}`;
  process.stdin.resume();
  process.stdin.once('close', () => {
    void dropTemplate(server.url, template)
      .finally(server.stop)
      .finally(() => process.exit());
  });
  try {
    const url = atDatabase(server.url, template);
    await migrateDatabase(url);
    await prepareDatabase(url, { demo: false });
  } catch (error) {
    await dropTemplate(server.url, template).finally(server.stop);
    throw error;
  }
  const told: TestServer = { url: server.url, template };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

/** Matters on a server that is not ours; our own is thrown away. */
async function dropTemplate(url: string, template: string): Promise<void> {
  const client = await connect(url);
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.end();
}

keep().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
