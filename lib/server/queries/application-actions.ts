// Knows which acts an application offers to an actor now, with the reasons of those it does not.

import 'server-only';
import { factsOf } from '@/lib/domain/application/facts';
import { holdersOf } from '@/lib/domain/application/record';
import { reviewActions, type ReviewAction } from '@/lib/domain/application/review-actions';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { loadRecord } from './application-record';
import { countReview, hasBegunCorrecting } from './review-counts';

/** @throws Refusal `notFound` out of scope. */
export async function applicationActions(
  actor: Actor,
  id: string,
  now: Date,
): Promise<ReviewAction[]> {
  const record = await loadRecord(db(), actor, 'application.read', id);
  const correcting = record.state === 'draft' && (await hasBegunCorrecting(db(), record));
  const counted = { ...(await countReview(db(), record)), correcting };
  return reviewActions(record, holdersOf(actor, record), factsOf(record, actor, now, counted));
}
