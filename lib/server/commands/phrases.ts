// Knows 常用意见: what an office keeps to write again.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import { phraseLimits } from '@/lib/domain/review/phrases';
import { recorded } from '../audit';
import type { Context } from '../context';

/** The unit or committee of a reviewer. @throws Refusal `notFound` for everybody else. */
function officeOfReviewer(actor: Actor): string {
  const office = actor.unitId ?? actor.committeeId;
  if (office === null || !can(actor, 'application.review')) throw new Refusal('notFound');
  return office;
}

/** Keeps a phrase; what is kept already stays once. @throws Refusal `phrasesFull`. */
export function keepPhrase(ctx: Context, { text }: { readonly text: string }): Promise<void> {
  const officeId = officeOfReviewer(ctx.actor);
  return recorded(ctx, { action: 'phrase.keep' }, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${officeId}))`;
    const kept = await tx.phrase.count({ where: { officeId, text: { not: text } } });
    if (kept >= phraseLimits.most) throw new Refusal('phrasesFull', { most: phraseLimits.most });
    await tx.phrase.createMany({ data: [{ officeId, text }], skipDuplicates: true });
  });
}

/** Takes a phrase of the office out. */
export function dropPhrase(ctx: Context, { id }: { readonly id: string }): Promise<void> {
  const officeId = officeOfReviewer(ctx.actor);
  const subject = { action: 'phrase.drop', objectKind: 'phrase', objectId: id };
  return recorded(ctx, subject, async (tx) => {
    const { count } = await tx.phrase.deleteMany({ where: { id, officeId } });
    if (count !== 1) throw new Refusal('notFound');
  });
}
