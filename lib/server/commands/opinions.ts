// Knows how reviewers write, take back and settle opinions on sections (审核意见).

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { officeIdOf } from '../queries/review-counts';
import { loadHeld } from './held-application';

export type OpinionInput = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly kind: 'note' | 'correction';
  readonly text: string;
};

const subject = (action: string, objectId: string) => ({
  action,
  objectKind: 'application',
  objectId,
});

/** Adds an opinion to a section of the newest submission; a draft until 回退 or 上报 releases it. */
export function addOpinion(ctx: Context, input: OpinionInput): Promise<{ id: string }> {
  return recorded(ctx, subject('opinion.add', input.applicationId), async (tx) => {
    const record = await loadHeld(tx, ctx, input.applicationId);
    const submission = await tx.submission.findFirstOrThrow({
      where: { applicationId: record.id },
      orderBy: { number: 'desc' },
      select: { id: true, content: true },
    });
    const sections = (submission.content as { sections: { id: string }[] }).sections;
    if (!sections.some(({ id }) => id === input.sectionId)) throw new Refusal('notFound');
    return tx.opinion.create({
      data: {
        ...input,
        submissionId: submission.id,
        state: record.state,
        officeId: officeIdOf(record),
        authorId: ctx.actor.userId,
      },
      select: { id: true },
    });
  });
}

/** Takes back an opinion that was not released yet. */
export function removeOpinion(
  ctx: Context,
  input: { readonly applicationId: string; readonly opinionId: string },
): Promise<void> {
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

/** 核销: the correction is done. */
export function settleOpinion(
  ctx: Context,
  input: { readonly applicationId: string; readonly opinionId: string },
): Promise<void> {
  return recorded(ctx, subject('opinion.settle', input.applicationId), async (tx) => {
    const record = await loadHeld(tx, ctx, input.applicationId);
    const { count } = await tx.opinion.updateMany({
      where: { id: input.opinionId, applicationId: record.id, settledAt: null },
      data: { settledAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}
