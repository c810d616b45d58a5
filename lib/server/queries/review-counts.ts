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
  const { state, unitId, committeeId } = officeOf(record);
  const [counted] = await client.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE state = ${state} AND "officeId" = ${officeIdOf(record)}::uuid
                              AND "releasedAt" IS NULL)::int AS "ofLevel",
           count(*)::int AS open,
           (SELECT text FROM "Recommendation"
            WHERE "applicationId" = ${record.id}::uuid AND state = ${state}
              AND "unitId" IS NOT DISTINCT FROM ${unitId}::uuid
              AND "committeeId" IS NOT DISTINCT FROM ${committeeId}::uuid) AS text
    FROM "Opinion"
    WHERE "applicationId" = ${record.id}::uuid AND kind = 'correction' AND "settledAt" IS NULL`;
  return {
    corrections: counted?.ofLevel ?? 0,
    openCorrections: counted?.open ?? 0,
    recommendationLength: [...(counted?.text?.trim() ?? '')].length,
  };
}

type Counts = { readonly ofLevel: number; readonly open: number; readonly text: string | null };
