// Knows who may write a review: somebody of the office that holds the application, never its owner.

import 'server-only';
import { holdersOf, type ApplicationRecord } from '@/lib/domain/application/record';
import { Refusal } from '@/lib/domain/refusal';
import { isReviewState } from '@/lib/domain/workflow/states';
import type { Context } from '../context';
import type { Tx } from '../db';
import { loadRecord } from '../queries/application-record';

/** The application cannot move on, or be taken back, until the transaction ends. */
export async function stayWhereItIs(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE id = ${id}::uuid FOR SHARE`;
}

/**
 * The record, kept where it is until the transaction ends: it cannot move on while it is reviewed.
 * @throws Refusal `notFound` out of scope, `notHolder`, `ownApplication`.
 */
export async function loadHeld(tx: Tx, ctx: Context, id: string): Promise<ApplicationRecord> {
  await stayWhereItIs(tx, id);
  const record = await loadRecord(tx, ctx.actor, 'application.review', id);
  const is = holdersOf(ctx.actor, record);
  const reviews = is.has('unit') || is.has('supervisingUnit') || is.has('committee');
  if (!isReviewState(record.state) || !reviews) throw new Refusal('notHolder');
  if (record.applicantId === ctx.actor.userId) throw new Refusal('ownApplication');
  return record;
}
