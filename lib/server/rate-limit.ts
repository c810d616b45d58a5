// Knows the rate limits: token buckets in PostgreSQL, shared by all processes.

import 'server-only';
import { db } from './db';

/** A bucket of `burst` tokens that refills by `perMinute`. */
export type Limit = { readonly burst: number; readonly perMinute: number };

/** Takes one token from the bucket of `key`; false when it is empty. */
export async function takeToken(key: string, limit: Limit): Promise<boolean> {
  const rows = await db().$queryRaw<{ take: boolean }[]>`
    SELECT take(${key}, ${limit.burst}::float, ${limit.perMinute / 60}::float) AS take`;
  return rows[0]?.take === true;
}

/** Whether the bucket of `key` has a token, without taking it. */
export async function hasToken(key: string, limit: Limit): Promise<boolean> {
  const rows = await db().$queryRaw<{ has: boolean }[]>`
    SELECT tokens + extract(epoch FROM clock_timestamp() - at) * ${limit.perMinute / 60}::float >= 1
           AS has
    FROM "RateBucket" WHERE key = ${key}`;
  return rows[0]?.has ?? limit.burst >= 1;
}
