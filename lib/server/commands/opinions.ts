// Knows how reviewers write, take back and settle opinions (审核意见), and how the applicant says
// that one is corrected.

import 'server-only';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { Refusal } from '@/lib/domain/refusal';
import { hasTarget, type OpinionTarget } from '@/lib/domain/review/opinion-target';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { officeIdOf, seenBy } from '../queries/review-counts';
import { loadHeld, stayWhereItIs } from './held-application';
import { requireWorkingCopy } from './working-copy';

export type OpinionInput = OpinionTarget & {
  readonly applicationId: string;
  /** Made by the page, so that a save whose answer was lost is not a second opinion. */
  readonly opinionId: string;
  /** The version that the page shows; 0 when nothing was saved yet. */
  readonly version: number;
  readonly kind: 'note' | 'correction';
  readonly text: string;
};
type OpinionRef = Pick<OpinionInput, 'applicationId' | 'opinionId'>;

const subject = (action: string, objectId: string) => ({
  action,
  objectKind: 'application',
  objectId,
});

/**
 * Saves an opinion on the newest submission as it is typed; a draft until 回退 or 上报 releases it.
 * @throws Refusal `notFound` for what the submission does not have, `stale` over another's text.
 */
export function saveOpinion(
  ctx: Context,
  { applicationId, opinionId, version, ...written }: OpinionInput,
): Promise<{ version: number; savedAt: string }> {
  return recorded(ctx, subject('opinion.save', applicationId), async (tx) => {
    const record = await loadHeld(tx, ctx, applicationId);
    const { id: submissionId, content } = await tx.submission.findFirstOrThrow({
      where: { applicationId },
      orderBy: { number: 'desc' },
      select: { id: true, content: true },
    });
    if (!hasTarget(submissionContent.parse(content), written)) throw new Refusal('notFound');
    const office = { state: record.state, officeId: officeIdOf(record) };
    const savedAt = new Date();
    const made = await tx.opinion.createMany({
      data:
        version > 0
          ? []
          : [
              {
                id: opinionId,
                applicationId,
                submissionId,
                ...office,
                ...written,
                authorId: ctx.actor.userId,
                savedAt,
              },
            ],
      skipDuplicates: true,
    });
    if (made.count === 0)
      await overwrite(tx, ctx, { applicationId, opinionId, version }, office, {
        ...written,
        savedAt,
      });
    return { version: version + 1, savedAt: savedAt.toISOString() };
  });
}

type Office = { readonly state: string; readonly officeId: string };
type Written = Pick<OpinionInput, 'kind' | 'text'> & OpinionTarget & { readonly savedAt: Date };

/** What was saved without an answer (version 0) is its author's own and is written over too. */
async function overwrite(
  tx: Tx,
  { actor }: Context,
  { applicationId, opinionId, version }: OpinionRef & { readonly version: number },
  office: Office,
  written: Written,
): Promise<void> {
  const seen = version === 0 ? { version: 1, authorId: actor.userId } : { version };
  const { count } = await tx.opinion.updateMany({
    where: { id: opinionId, applicationId, ...office, releasedAt: null, ...seen },
    data: { ...written, version: version + 1 },
  });
  if (count !== 1) throw new Refusal('stale');
}

/** Takes back an opinion that was not released yet. */
export function removeOpinion(ctx: Context, input: OpinionRef): Promise<void> {
  return recorded(ctx, subject('opinion.remove', input.applicationId), async (tx) => {
    const record = await loadHeld(tx, ctx, input.applicationId);
    const { count } = await tx.opinion.deleteMany({
      where: {
        id: input.opinionId,
        applicationId: record.id,
        state: record.state,
        officeId: officeIdOf(record),
        releasedAt: null,
      },
    });
    if (count !== 1) throw new Refusal('notFound');
  });
}

/** 核销: the correction is done (已核). */
export function settleOpinion(ctx: Context, input: OpinionRef): Promise<void> {
  return recorded(ctx, subject('opinion.settle', input.applicationId), async (tx) => {
    const record = await loadHeld(tx, ctx, input.applicationId);
    const { count } = await tx.opinion.updateMany({
      where: { id: input.opinionId, applicationId: record.id, settledAt: null, ...seenBy(record) },
      data: { settledAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}

/** 已改, or not yet after all: the applicant's own mark in the checklist of a return. */
export function markOpinion(
  ctx: Context,
  { applicationId, opinionId, done }: OpinionRef & { readonly done: boolean },
): Promise<void> {
  return recorded(ctx, subject('opinion.mark', applicationId), async (tx) => {
    if (ctx.actor.role !== 'applicant') throw new Refusal('notFound');
    await stayWhereItIs(tx, applicationId);
    await requireWorkingCopy(tx, ctx, applicationId);
    const { count } = await tx.opinion.updateMany({
      where: { id: opinionId, applicationId, releasedAt: { not: null }, settledAt: null },
      data: { doneAt: done ? new Date() : null },
    });
    if (count !== 1) throw new Refusal('notFound');
  });
}
