// Knows what can be handled at once, and how far a batch has come.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import type { RefusalCode, RefusalParams } from '@/lib/domain/refusal';
import { batchEvents, batchLimits, type BatchEvent } from '@/lib/domain/review/batch';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { Prisma } from '@/prisma/client/client';
import { db } from '../db';
import { askedList, fromWhere } from './review-list/asked-list';
import { keyOf, orderBy } from './review-list/order';

export type Candidate = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly unit: string;
  /** Returns that are left. */
  readonly returnsLeft: number;
  /** Length of the office's own 推荐意见. */
  readonly recommended: number;
  /** Corrections of the office that wait for a return. */
  readonly corrections: number;
};
export type Candidates = {
  /** What the office can do with many: nobody receives from a committee. */
  readonly events: readonly BatchEvent[];
  readonly lines: readonly Candidate[];
  /** Applications of the list that nobody of the office has looked at yet. */
  readonly notLooked: number;
};

/** What the office holds, has looked at and may handle; null for roles that handle nothing. */
export async function batchCandidates(
  actor: Actor,
  params: LinkParams,
): Promise<Candidates | null> {
  const asked = await askedList(actor, { ...params, view: 'waiting' });
  if (asked === null || asked.desk.kind === 'region') return null;
  const { sort } = asked.list;
  const others = Prisma.sql`a."applicantId" <> ${actor.userId}::uuid`;
  const conditions = [...asked.conditions, others];
  const looked = [...conditions, Prisma.sql`a."openedAt" IS NOT NULL`];
  const unseen = [...conditions, Prisma.sql`a."openedAt" IS NULL`];
  const office = Prisma.sql`${asked.desk.id}::uuid`;
  const [lines, [count]] = await Promise.all([
    db().$queryRaw<Candidate[]>`
      SELECT a.id, a.number, a.version, a."applicantName" AS applicant, a."displayName",
             coalesce(u.name, '') AS unit, a."returnLimit" - a."returnCount" AS "returnsLeft",
             coalesce((SELECT length(trim(r.text)) FROM "Recommendation" r
                       WHERE r."applicationId" = a.id AND r.state = a.state
                         AND coalesce(r."unitId", r."committeeId") = ${office}), 0) AS recommended,
             (SELECT count(*)::int FROM "Opinion" o
              WHERE o."applicationId" = a.id AND o.state = a.state AND o."officeId" = ${office}
                AND o.kind = 'correction' AND o."releasedAt" IS NULL) AS corrections
      FROM (SELECT a.*, ${keyOf(sort)} AS key ${fromWhere(looked)}
            ${orderBy(sort, 'after')} LIMIT ${batchLimits.most}) AS a
      LEFT JOIN "Unit" u ON u.id = a."unitId"
      ${orderBy(sort, 'after', Prisma.sql`a.`)}`,
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT ${fromWhere(unseen)} LIMIT 1001) AS unseen`,
  ]);
  const events = batchEvents.filter((event) => event === 'return' || asked.desk.kind === 'unit');
  return { events, lines, notLooked: count?.count ?? 0 };
}

export type BatchLine = {
  readonly applicationId: string;
  readonly number: string;
  readonly applicant: string;
  /** Null while it waits. */
  readonly outcome: 'done' | RefusalCode | null;
  readonly params: RefusalParams;
};
export type BatchPage = {
  readonly id: string;
  readonly event: BatchEvent;
  readonly createdAt: Date;
  readonly lines: readonly BatchLine[];
};

const ownBatches = (actor: Actor) => ({
  actorId: actor.userId,
  officeId: actor.unitId ?? actor.committeeId ?? actor.sessionId,
});

/** A batch of the person in the present office, or null. */
export async function batchPage(actor: Actor, id: string): Promise<BatchPage | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const found = await db().batch.findFirst({
    where: { id, ...ownBatches(actor) },
    select: {
      id: true,
      event: true,
      createdAt: true,
      items: {
        select: {
          applicationId: true,
          outcome: true,
          params: true,
          application: { select: { number: true, applicantName: true } },
        },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (found === null) return null;
  return {
    id: found.id,
    event: found.event as BatchEvent,
    createdAt: found.createdAt,
    lines: found.items.map(({ application, outcome, params, applicationId }) => {
      // out of the office's scope nothing is said of it
      const isHidden = outcome === 'notFound';
      return {
        applicationId,
        number: isHidden ? '' : application.number,
        applicant: isHidden ? '' : application.applicantName,
        outcome: outcome as BatchLine['outcome'],
        params: params as RefusalParams,
      };
    }),
  };
}
