// Knows 批量上报 and 批量回退: each application by the same command as alone, one after the other;
// a batch that was cut off goes on where it was, and does nothing twice.

import 'server-only';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import { batchLimits, type BatchEvent } from '@/lib/domain/review/batch';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db } from '../db';
import { runItem } from './batch-item';

export type BatchInput = {
  /** Made by the page: asked for twice, it is one batch. */
  readonly batchId: string;
  readonly event: BatchEvent;
  readonly text: string;
  readonly items: readonly { readonly applicationId: string; readonly version: number }[];
};
export type BatchProgress = { readonly done: number; readonly total: number };

/** Only who begins it goes on with it, in the same office. @throws Refusal `notFound`. */
function ownBatch({ actor }: Context) {
  const officeId = actor.unitId ?? actor.committeeId;
  if (officeId === null || !can(actor, 'application.review')) throw new Refusal('notFound');
  return { actorId: actor.userId, officeId };
}

/** Writes down what is to be done; nothing is done yet. */
export async function startBatch(
  ctx: Context,
  { batchId, event, text, items }: BatchInput,
): Promise<{ id: string }> {
  const own = ownBatch(ctx);
  const subject = { action: 'batch.start', objectKind: 'batch', objectId: batchId };
  return recorded(ctx, subject, async (tx) => {
    const made = await tx.batch.createMany({
      data: [{ id: batchId, ...own, event, text }],
      skipDuplicates: true,
    });
    if (made.count === 1) {
      await tx.batchItem.createMany({
        data: items.map((item, position) => ({ ...item, batchId, position })),
      });
    }
    return { id: batchId };
  });
}

/** Goes on with a batch for a few applications. @throws Refusal `notFound`. */
export async function runBatch(
  ctx: Context,
  { batchId }: { readonly batchId: string },
): Promise<BatchProgress> {
  const batch = await db().batch.findFirst({
    where: { id: batchId, ...ownBatch(ctx) },
    select: { event: true, text: true, _count: { select: { items: true } } },
  });
  if (batch === null) throw new Refusal('notFound');
  const event = batch.event as BatchEvent;
  const waiting = await db().batchItem.findMany({
    where: { batchId, outcome: null },
    select: { id: true, applicationId: true, version: true },
    orderBy: { position: 'asc' },
    take: batchLimits.step,
  });
  for (const item of waiting) {
    const said = await runItem(ctx, { event, text: batch.text }, item);
    // Two pages may be at it: what one of them has done stands, whatever the other heard.
    const where = said.outcome === 'done' ? { id: item.id } : { id: item.id, outcome: null };
    await db().batchItem.updateMany({ where, data: said });
  }
  const left = await db().batchItem.count({ where: { batchId, outcome: null } });
  const total = batch._count.items;
  return { done: total - left, total };
}
