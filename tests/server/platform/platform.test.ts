import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { joinPlatform, openPlatform } from '@/lib/server/platform/platform';
import { prepareDatabase } from '@/lib/server/platform/prepare';
import { readSettings } from '@/lib/server/platform/settings';
import { freshDatabase, testServer } from '@/tests/support/postgres';

describe('an existing database server, given by DATABASE_URL', () => {
  it('is used as it is: made ready, and left running', async () => {
    const { url, drop } = await freshDatabase();
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: url });
    const said: string[] = [];
    const platform = await openPlatform(settings, (line) => said.push(line));
    expect(platform.databaseUrl).toBe(url);
    expect(platform.environment).toMatchObject({ DATABASE_URL: url, DEMO: '0' });
    await migrateDatabase(url);
    await prepareDatabase(url, { demo: false, onlyLocal: false });
    await platform.close();
    expect(said).toEqual([]);
    const client = new Client({ connectionString: testServer().url });
    await client.connect();
    await client.end();
    await drop();
  });

  it('that once held demo accounts never serves a real site', async () => {
    const { url, drop } = await freshDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`COMMENT ON TABLE "User" IS 'demo data'`);
    await client.end();
    await expect(prepareDatabase(url, { demo: false, onlyLocal: false })).rejects.toThrow(
      /装过演示数据/,
    );
    await drop();
  });
});

describe('the embedded default', () => {
  it('is joined by a short command while a start runs, and stays up for it', async () => {
    const DATA_DIR = await mkdtemp(path.join(tmpdir(), 'zhicheng-platform-'));
    // For root, whose server runs as somebody else.
    await chmod(DATA_DIR, 0o711);
    const settings = readSettings({ NODE_ENV: 'test', DATA_DIR });
    const started = await openPlatform(settings, () => undefined);
    const joined = await joinPlatform(settings);
    expect(joined.environment).toEqual(started.environment);
    await joined.close();
    await migrateDatabase(started.databaseUrl);
    await started.close();
    await expect(migrateDatabase(started.databaseUrl)).rejects.toThrow(/没有响应/);
    await rm(DATA_DIR, { recursive: true });
  });
});
