// Knows how the boot layer reaches a PostgreSQL server and says in Chinese why it cannot.

import 'server-only';
import { Client } from 'pg';
import { CannotStart, codeOf } from './cannot-start';

const oldestServer = 150_000;

/**
 * Opens one connection to the database of `url`, which is made first when the server lacks it.
 * @throws CannotStart when the server is unreachable, refuses us or is too old.
 */
export async function connectOrCreate(url: string): Promise<Client> {
  try {
    return await connect(url);
  } catch (error) {
    if (codeOf(error) !== '3D000') throw explained(error, url);
  }
  await createDatabase(url).catch((error: unknown) => {
    throw explained(error, url);
  });
  return connectTo(url);
}

/** Opens one connection to a database that is there. @throws CannotStart */
export const connectTo = (url: string): Promise<Client> =>
  connect(url).catch((error: unknown) => {
    throw explained(error, url);
  });

/** Opens one plain connection; errors are those of the driver. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener the loss of an idle connection would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    if (Number(rows[0]?.server_version_num) < oldestServer) {
      throw new CannotStart('数据库服务器版本过低：需要 PostgreSQL 15 或更高版本，请升级后重试。');
    }
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = await connect(maintenance.href);
  const create = `CREATE DATABASE ${client.escapeIdentifier(name)}`;
  try {
    // Names sort by pinyin and trigrams see Chinese with this locale; a server that lacks it keeps
    // its own.
    await client
      .query(
        `${create} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LC_CTYPE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'`,
      )
      .catch((error: unknown) => {
        if (['42P04', '42501'].includes(codeOf(error))) throw error;
        return client.query(create);
      });
  } catch (error) {
    // Another process that started at the same moment made it.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

function explained(error: unknown, url: string): CannotStart {
  if (error instanceof CannotStart) return error;
  const { host, username, pathname } = new URL(url);
  const detail = error instanceof Error ? error.message : String(error);
  const sentence: Record<string, string> = {
    ECONNREFUSED: `数据库 ${host} 没有响应：请确认 PostgreSQL 已启动，且 DATABASE_URL 中的地址和端口正确。`,
    ENOTFOUND: `找不到数据库主机 ${host}：请检查 DATABASE_URL 中的主机名。`,
    EAI_AGAIN: `找不到数据库主机 ${host}：请检查 DATABASE_URL 中的主机名和本机的域名解析。`,
    '3D000': `服务器 ${host} 上还没有数据库 ${pathname.slice(1)}：首次启动网站时自动建立。`,
    '28P01': `数据库拒绝登录：用户 ${username} 的密码不正确，请检查 DATABASE_URL。`,
    '28000': `数据库拒绝登录：不允许用户 ${username} 从本机连接，请检查 DATABASE_URL 和 pg_hba.conf。`,
    '42501': `数据库用户 ${username} 没有建立数据库 ${pathname.slice(1)} 的权限：请先建好该数据库，或授予 CREATEDB 权限。`,
    '53300': `数据库 ${host} 的连接数已满：请稍后重试，或提高 max_connections。`,
    '57P03': `数据库 ${host} 正在启动或恢复：请稍后重试。`,
  };
  return new CannotStart(
    sentence[codeOf(error)] ?? `无法连接数据库 ${host}（${detail}）：请检查 DATABASE_URL 和网络。`,
  );
}
