// Knows what a reviewer's decision counts: opinions of the level, and the recommendation's length.

import 'server-only';
import type { Counted } from '@/lib/domain/application/facts';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { db, Tx } from '../db';

type Client = Tx | ReturnType<typeof db>;

/** The office that reviews now: the key of its recommendation. */
export const officeOf = (record: ApplicationRecord) => ({
  state: record.state,
  unitId: record.holderUnitId,
  committeeId: record.holderCommitteeId,
});

/** The unit or committee that reviews now; the nil UUID for nobody. */
export const officeIdOf = ({ holderUnitId, holderCommitteeId }: ApplicationRecord): string =>
  holderUnitId ?? holderCommitteeId ?? '00000000-0000-0000-0000-000000000000';

/** Opinions and recommendation as the guards of a review level need them. */
export async function countReview(client: Client, record: ApplicationRecord): Promise<Counted> {
  const officeId = officeIdOf(record);
  const corrections = { applicationId: record.id, kind: 'correction', settledAt: null };
  const [ofLevel, open, recommendation] = [
    await client.opinion.count({
      where: { ...corrections, state: record.state, officeId, releasedAt: null },
    }),
    await client.opinion.count({ where: corrections }),
    await client.recommendation.findFirst({
      where: { applicationId: record.id, ...officeOf(record) },
      select: { text: true },
    }),
  ];
  return {
    corrections: ofLevel,
    openCorrections: open,
    recommendationLength: [...(recommendation?.text.trim() ?? '')].length,
  };
}
