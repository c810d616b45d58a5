// Knows how often somebody may try to sign in, and how those who tried too often may try again.

import 'server-only';
import { normaliseDocumentNumber } from '@/lib/domain/identity/document-number';
import type { Tx } from './db';
import { hasToken, takeToken, type Limit } from './rate-limit';
import { documentIndex } from './seal';

/** Per account 30 attempts an hour, per address 300: offices share an address. */
const perAccount: Limit = { burst: 10, perMinute: 0.5 };
const perAddress: Limit = { burst: 100, perMinute: 5 };

/**
 * The bucket of an account, which does not tell the limiter's table who it is. A number is normalised
 * as it is when the account is looked for: written in another way it is no other account with other
 * attempts.
 */
function bucketOf(login: string): string {
  const index = documentIndex(`login:${normaliseDocumentNumber(login).toLowerCase()}`);
  return `login:${Buffer.from(index).toString('base64url')}`;
}

/** One attempt less for the account and for the address; false when either has none left. */
export const mayTry = async (login: string, ip: string | null): Promise<boolean> =>
  (await takeToken(bucketOf(login), perAccount)) &&
  (await takeToken(`login-address:${ip ?? 'unknown'}`, perAddress));

/** Whether all attempts are used up for each name that the account signs in with. */
export async function isLockedOut(logins: readonly string[]): Promise<boolean> {
  const left = await Promise.all(logins.map((login) => hasToken(bucketOf(login), perAccount)));
  return left.includes(false);
}

/** 解锁: the account has all of its attempts again. */
export async function forgetAttempts(tx: Tx, logins: readonly string[]): Promise<void> {
  await tx.rateBucket.deleteMany({ where: { key: { in: logins.map(bucketOf) } } });
}
