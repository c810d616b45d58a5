// Knows what a reviewer's decision counts: opinions of the level, and the recommendation's length.

import 'server-only';
import type { Counted } from '@/lib/domain/application/facts';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import { proofPlace } from '@/lib/domain/publicity/proof';
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

/** Opinions that the present office sees: what others have not released is none of its business. */
export const seenBy = (record: ApplicationRecord) => ({
  OR: [{ releasedAt: { not: null } }, { state: record.state, officeId: officeIdOf(record) }],
});

/**
 * Others of the unit that it has handed up in this round and that are not given up; 0 where the
 * round has no quota.
 */
async function handedUp(client: Client, record: ApplicationRecord): Promise<number> {
  if (record.round.unitQuota === null || record.unit === null) return 0;
  const [counted] = await client.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Application" a
    WHERE a."unitId" = ${record.unit.id}::uuid AND a.id <> ${record.id}::uuid
      AND a."roundId" = (SELECT "roundId" FROM "Application" WHERE id = ${record.id}::uuid)
      AND cardinality(a."everHeldBy") > 1 AND a.state <> 'lapsed'`;
  return counted?.count ?? 0;
}

/** Opinions and recommendation as the guards of a review level need them. */
export async function countReview(client: Client, record: ApplicationRecord): Promise<Counted> {
  const { state, unitId, committeeId } = officeOf(record);
  const [counted] = await client.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE state = ${state} AND "officeId" = ${officeIdOf(record)}::uuid
                              AND "releasedAt" IS NULL)::int AS "ofLevel",
           count(*) FILTER (WHERE "releasedAt" IS NOT NULL OR (
             state = ${state} AND "officeId" = ${officeIdOf(record)}::uuid))::int AS open,
           (SELECT count(*)::int FROM "UnitEdit"
            WHERE "applicationId" = ${record.id}::uuid AND "confirmedAt" IS NULL) AS unconfirmed,
           (SELECT text FROM "Recommendation"
            WHERE "applicationId" = ${record.id}::uuid AND state = ${state}
              AND "unitId" IS NOT DISTINCT FROM ${unitId}::uuid
              AND "committeeId" IS NOT DISTINCT FROM ${committeeId}::uuid) AS text
    FROM "Opinion"
    WHERE "applicationId" = ${record.id}::uuid AND kind = 'correction' AND "settledAt" IS NULL`;
  return {
    corrections: counted?.ofLevel ?? 0,
    openCorrections: counted?.open ?? 0,
    unconfirmedEdits: counted?.unconfirmed ?? 0,
    recommendationLength: [...(counted?.text?.trim() ?? '')].length,
    handedUp: await handedUp(client, record),
  };
}

type Counts = {
  readonly ofLevel: number;
  readonly open: number;
  readonly unconfirmed: number;
  readonly text: string | null;
};

/** Whether the applicant has changed, or marked, anything since it came back. */
export async function hasBegunCorrecting(
  client: Client,
  { id, stateSince, events }: ApplicationRecord,
): Promise<boolean> {
  if (events[0]?.event === 'retarget') return true;
  const [found] = await client.$queryRaw<{ begun: boolean }[]>`
    SELECT EXISTS (SELECT FROM "SectionRows" WHERE "applicationId" = ${id}::uuid
                     AND "savedAt" > ${stateSince})
        OR EXISTS (SELECT FROM "Attachment" WHERE "applicationId" = ${id}::uuid
                     AND "sectionId" <> ${proofPlace.sectionId}
                     AND greatest("uploadedAt", "removedAt") > ${stateSince})
        OR EXISTS (SELECT FROM "Opinion" WHERE "applicationId" = ${id}::uuid
                     AND "doneAt" > ${stateSince}) AS begun`;
  return found?.begun ?? false;
}
