// Knows how an office's 推荐意见 is kept while it is written.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { loadHeld } from './held-application';
import { officeOf } from '../queries/review-counts';

export type RecommendationInput = {
  readonly applicationId: string;
  /** The version that the page shows; 0 when nothing was saved yet. */
  readonly version: number;
  readonly text: string;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string;
};

/** Saves text and contact block of the office that reviews now; the length is judged at 上报. */
export function saveRecommendation(
  ctx: Context,
  { applicationId, version, ...written }: RecommendationInput,
): Promise<{ version: number; savedAt: string }> {
  const subject = {
    action: 'recommendation.save',
    objectKind: 'application',
    objectId: applicationId,
  };
  return recorded(ctx, subject, async (tx) => {
    const record = await loadHeld(tx, ctx, applicationId);
    const office = officeOf(record);
    const saved = { ...written, savedAt: new Date(), sentAt: null, authorId: ctx.actor.userId };
    const { count } =
      version === 0
        ? await tx.recommendation.createMany({
            data: [{ applicationId, ...office, ...saved }],
            skipDuplicates: true,
          })
        : await tx.recommendation.updateMany({
            where: { applicationId, ...office, version },
            data: { ...saved, version: version + 1 },
          });
    if (count !== 1) throw new Refusal('stale');
    return { version: version + 1, savedAt: saved.savedAt.toISOString() };
  });
}
