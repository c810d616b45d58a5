// Knows what the doctor looks at in the database. An embedded server that rests is left at rest.

import 'server-only';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { sealedAt, unsealWith } from '../../seal';
import { codeOf } from '../cannot-start';
import { connectTo } from '../database-connection';
import { embeddedUrl } from '../embedded-postgres';
import { runningServer } from '../postgres-process';
import { presentSecrets, secretsFromEnvironment } from '../secrets';
import { bad, good, warning, type Check, type Finding, type Patient } from './check';

/** Where the database can be asked now; null: an embedded one that does not run. */
async function addressOfDatabase({
  settings: { databaseUrl, dataDir },
}: Pick<Patient, 'settings'>): Promise<string | null> {
  if (databaseUrl !== undefined) return databaseUrl;
  const folder = path.join(dataDir, 'postgres');
  const keys = await presentSecrets(dataDir);
  if (keys === undefined || !existsSync(folder)) return null;
  const port = await runningServer(realpathSync(folder));
  return port === undefined
    ? null
    : embeddedUrl({ password: keys.POSTGRES_PASSWORD }, port, 'zhicheng');
}

/** A check that asks the database one thing. */
const asking =
  (look: (client: Client, patient: Patient) => Promise<Finding>): Check =>
  async (patient) => {
    const address = await addressOfDatabase(patient);
    if (address === null) return warning('内置数据库没有运行：启动网站后再检查这一项。');
    const client = await connectTo(address);
    try {
      return await look(client, patient);
    } finally {
      await client.end();
    }
  };

async function row<T extends object>(client: Client, sql: string, values: unknown[] = []) {
  const { rows } = await client.query<T>(sql, values);
  return rows[0];
}

/** Of each major version, the minor one with the last security fixes. */
const floors = new Map([
  [15, 20],
  [16, 16],
  [17, 12],
  [18, 7],
]);

/** Reachable, and of a version that has its security fixes; the embedded one is npm's to renew. */
export const database = asking(async (client, { settings: { databaseUrl } }) => {
  const found = await row<{ version: number }>(
    client,
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const [major, minor] = [Math.floor((found?.version ?? 0) / 10_000), (found?.version ?? 0) % 100];
  const floor = floors.get(major) ?? 0;
  return databaseUrl !== undefined && minor < floor
    ? warning(`PostgreSQL ${major}.${minor} 缺少安全修补：请升级到 ${major}.${floor} 以上。`)
    : good(`PostgreSQL ${major}.${minor}`);
});

/** Of this release: behind is brought up by the next start, ahead is another release's. */
export const migrations = asking(async (client) => {
  const ours: readonly string[] = readdirSync(path.resolve('prisma/migrations')).filter((name) =>
    /^\d/.test(name),
  );
  const applied = await client
    .query<{ name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations"
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    .then(
      ({ rows }) => rows.map(({ name }) => name),
      (error: unknown): string[] => {
        if (codeOf(error) === '42P01') return [];
        throw error;
      },
    );
  const unknown = applied.filter((name) => !ours.includes(name));
  const missing = ours.filter((name) => !applied.includes(name));
  if (unknown.length > 0)
    return bad(`数据库比程序新（${unknown.length} 个迁移不认识）：请使用更新的程序版本。`);
  return missing.length > 0
    ? warning(`还有 ${missing.length} 个迁移没有执行：下次启动时自动执行。`)
    : good(`${ours.length} 个迁移都已执行`);
});

/** Seconds by which two clocks may differ: deadlines are judged by the database's. */
const mostSkew = 2;

export const clock = asking(async (client, { now }) => {
  const before = now();
  const found = await row<{ at: number }>(
    client,
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at',
  );
  const skew = ((found?.at ?? 0) - (before + now()) / 2) / 1000;
  return Math.abs(skew) > mostSkew
    ? bad(`本机与数据库的时间相差 ${skew.toFixed(0)} 秒：请在两台机器上启用 chrony 对时。`)
    : good(`本机与数据库相差 ${Math.abs(skew).toFixed(1)} 秒`);
});

/** What was acknowledged must survive a power cut. */
export const durability = asking(async (client) => {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
     WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY name`,
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  return off.length > 0
    ? bad(`${off.join('、')} 关闭：断电会丢失已保存的内容，请在 postgresql.conf 中改为 on。`)
    : good(rows.map(({ name, setting }) => `${name}=${setting}`).join(' '));
});

/** Whether the keys are those that the database was sealed with: one number is opened, and forgotten. */
export const fittingKeys = asking(async (client, { variables, settings }) => {
  const keys =
    settings.databaseUrl === undefined
      ? await presentSecrets(settings.dataDir)
      : secretsFromEnvironment(variables);
  const found = await row<{ id: string; sealed: Buffer }>(
    client,
    'SELECT id::text, "documentSealed" AS sealed FROM "User" WHERE "documentSealed" IS NOT NULL LIMIT 1',
  ).catch((error: unknown) => {
    if (codeOf(error) !== '42P01') throw error;
    return undefined;
  });
  if (found === undefined) return good('数据库里还没有加密的号码');
  try {
    const key = Buffer.from(keys?.FIELD_KEY ?? '', 'base64');
    unsealWith(key, found.sealed, sealedAt.document(found.id));
    return good('密钥能打开数据库里的号码');
  } catch {
    return bad('FIELD_KEY 打不开数据库里的号码：密钥与数据库不是同一套，请从备份恢复密钥。');
  }
});
