// Knows what waits at a desk in one glance: how many, since when, until when.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import { hasDeadline } from '@/lib/domain/review-list/desk';
import { db } from '../../db';
import { askedList, countSql, fromWhere } from './asked-list';
import { keyOf, orderBy } from './order';

export type WaitingSummary = {
  /** At most 1,001, which means more than a thousand. */
  readonly waiting: number;
  /** Nobody of this office has pressed 办理. */
  readonly unread: number;
  readonly oldest: Date | null;
  /** The window that closes first; null where none does. */
  readonly due: Date | null;
};

/** In one statement; null for roles without lists. */
export async function waitingSummary(actor: Actor): Promise<WaitingSummary | null> {
  const asked = await askedList(actor, { view: 'waiting' });
  const unread = await askedList(actor, { view: 'waiting', unread: '1' });
  if (asked === null || unread === null) return null;
  const first = (sort: 'waiting' | 'due') => Prisma.sql`(
    SELECT x.key FROM (SELECT ${keyOf(sort)} AS key, a.id ${fromWhere(asked.conditions)}
                       ${orderBy(sort, 'after')} LIMIT 1) AS x)`;
  const due = hasDeadline(asked.desk.kind, 'waiting') ? first('due') : Prisma.sql`NULL`;
  const [row] = await db().$queryRaw<WaitingSummary[]>`
    SELECT ${countSql(asked.conditions)} AS waiting, ${countSql(unread.conditions)} AS unread,
           ${first('waiting')} AS oldest, ${due}::timestamptz AS due`;
  return row ?? null;
}
