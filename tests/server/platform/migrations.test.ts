import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrateDatabase } from '@/lib/server/platform/migrate';
import { pendingSchemaChange } from '@/prisma/new-migration';
import { atDatabase, freshDatabase, testServer } from '@/tests/support/postgres';

describe('migrations', () => {
  const name = `zhicheng_test_${randomBytes(6).toString('hex')}`;
  let url: string;
  let server: Client;

  beforeAll(async () => {
    url = atDatabase(testServer().url, name);
    server = new Client({ connectionString: testServer().url });
    await server.connect();
  });
  afterAll(async () => {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
  });

  const query = async (sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client.query<Record<string, unknown>>(sql).finally(() => client.end());
  };

  it('say what schema.prisma says', async () => {
    expect(await pendingSchemaChange()).toBe('');
  });

  it('make a missing database, once, even when two starts migrate at the same moment', async () => {
    const both = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    const applied = both.flatMap((one) => one.applied);
    expect(applied.slice(0, 2)).toEqual(['20261123000000_start', '20261123000001_rules']);
    expect(new Set(applied).size).toBe(applied.length);
  });

  it('have nothing to do the second time', async () => {
    expect(await migrateDatabase(url)).toEqual({ applied: [] });
  });

  it('are noted as the official tool notes them', async () => {
    const { rows } = await query(
      `SELECT bool_and(finished_at IS NOT NULL AND rolled_back_at IS NULL AND length(checksum) = 64
         AND applied_steps_count = 1) AS noted FROM _prisma_migrations`,
    );
    expect(rows).toEqual([{ noted: true }]);
  });

  it('are tried again when a process died before the end of one', async () => {
    await query(
      `DROP SEQUENCE application_number_seq; DROP FUNCTION take; DROP INDEX "Unit_name_trgm_idx"`,
    );
    await query(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_rules'`,
    );
    // What is left of it stands in the way, so this try fails as a whole …
    await expect(migrateDatabase(url)).rejects.toThrow(/数据库迁移没有完成.*append_only/);
    await query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public`);
    // … and on an empty database it works.
    const { applied } = await migrateDatabase(url);
    expect(applied).toContain('20261123000001_rules');
  });

  it('refuse to go on when one was changed after it ran', async () => {
    await query(`UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name LIKE '%_start'`);
    await expect(migrateDatabase(url)).rejects.toThrow(/20261123000000_start 在执行之后被改动过/);
  });
});

describe('the rules of the database', () => {
  let client: Client;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    client = new Client({ connectionString: fresh.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await drop();
  });

  it.each([
    'Event',
    'Submission',
    'AuditEntry',
    'UnitEvent',
    'Consent',
    'FormVersion',
    'PublishedForm',
  ])('let nobody empty %s', async (table) => {
    await expect(client.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/is append-only/);
  });

  it('let nobody change or remove a line of the audit', async () => {
    await client.query(
      `INSERT INTO "AuditEntry" ("id", "action", "result") VALUES (gen_random_uuid(), 'test', 'ok')`,
    );
    await expect(client.query(`UPDATE "AuditEntry" SET "result" = 'x'`)).rejects.toThrow(
      'AuditEntry is append-only',
    );
    await expect(client.query(`DELETE FROM "AuditEntry"`)).rejects.toThrow(
      'AuditEntry is append-only',
    );
  });

  it('refuse a state that the rules do not know', async () => {
    const insert = `INSERT INTO "User" ("id", "name", "sex") VALUES (gen_random_uuid(), '某人', 'x')`;
    await expect(client.query(insert)).rejects.toThrow('User_sex_check');
  });

  it('give exactly as many tokens as a bucket holds, to all takers together', async () => {
    const take = async () => {
      const { rows } = await client.query<{ taken: boolean }>(`SELECT take('k', 3, 0) AS taken`);
      return rows[0]?.taken;
    };
    const taken = [await take(), await take(), await take(), await take()];
    expect(taken).toEqual([true, true, true, false]);
  });

  it('sort names by pinyin and see Chinese in trigrams', async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM unnest(ARRAY['张', '阿', '乌', '北']) AS name ORDER BY name`,
    );
    expect(rows.map((row) => row.name).join('')).toBe('阿北乌张');
    const { rows: found } = await client.query(`SELECT cardinality(show_trgm('乌鲁木齐')) AS n`);
    expect(found).toEqual([{ n: 5 }]);
  });
});
