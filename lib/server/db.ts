// Knows the database: one client on one pool, and how a transaction is run and retried.

import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '@/prisma/client/client';
import { Refusal } from '@/lib/domain/refusal';
import { env } from './env';

/** The connection of a running transaction: every query of a command goes through it. */
export type Tx = Prisma.TransactionClient;

/**
 * Stands in a statement that comes in very many texts, as lists with filters do: it is planned for
 * its values each time and leaves nothing behind on the connection.
 */
export const plannedEachTime = Prisma.sql`/* planned each time */ `;
const [unnamed = ''] = plannedEachTime.strings;

const names = new Map<string, string>();
const rememberAtMost = 2_000;

/** A name for each text of a statement: the server plans it once a connection, not once a call. */
function nameOf(sql: string): string {
  if (sql.includes(unnamed)) return '';
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= rememberAtMost) names.clear();
  const name = `z${createHash('sha1').update(sql).digest('hex')}`;
  names.set(sql, name);
  return name;
}

/** Opens a client on its own pool; the server ends a statement, a lock wait or an idle transaction. */
function openDatabase(url: string, max: number): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
    },
    { statementNameGenerator: ({ sql }) => nameOf(sql) },
  );
  return new PrismaClient({ adapter });
}

const shared = globalThis as { zhichengDb?: PrismaClient };

/** The application's client, opened at the first use so that the build needs no database. */
export function db(): PrismaClient {
  return (shared.zhichengDb ??= openDatabase(env().databaseUrl, env().poolSize));
}

const retryable = new Set(['P2034']);
const busy = new Set(['P2024', 'P2028']);

const codeOf = (error: unknown): string =>
  error instanceof Prisma.PrismaClientKnownRequestError ? error.code : '';

/**
 * Whether the database had no room in time: no free connection, or a lock or a statement that took
 * longer than the server allows (55P03, 57014).
 */
export const isBusy = (error: unknown): boolean =>
  busy.has(codeOf(error)) ||
  (codeOf(error) === 'P2010' && /55P03|57014/.test(JSON.stringify(Object(error).meta ?? {}))) ||
  (error instanceof Error && error.message.includes('timeout exceeded when trying to connect'));

/** Whether the error says that a unique value is taken. */
export const isTaken = (error: unknown): boolean => codeOf(error) === 'P2002';

/** Whether the error says that other records point at what should go. */
export const isInUse = (error: unknown): boolean => codeOf(error) === 'P2003';

/** Runs one statement that is its own transaction. @throws Refusal `busy` as {@link transaction}. */
export async function alone<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw isBusy(error) ? new Refusal('busy') : error;
  }
}

/**
 * Runs `work` in one transaction; a write conflict is tried again, at most three times.
 * @throws Refusal `busy` when no connection comes free in time.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(work, { maxWait: 10_000, timeout: 10_000 });
    } catch (error) {
      const code = codeOf(error);
      if (isBusy(error)) throw new Refusal('busy');
      if (!retryable.has(code) || attempt === 3) throw error;
      await new Promise((wake) => setTimeout(wake, attempt * 20 * (1 + Math.random())));
    }
  }
}
