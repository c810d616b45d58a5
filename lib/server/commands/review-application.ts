// Knows what a reviewer does with an application that they hold (申报指南 三, domain.md §8.5).

import 'server-only';
import { errorCount, warningCount, type Draft } from '@/lib/domain/application/draft';
import { acceptanceNumber } from '@/lib/domain/application/number';
import { receivingUnitId, type ApplicationRecord } from '@/lib/domain/application/record';
import { editNotices } from '@/lib/messages/notifications';
import type { Context } from '../context';
import type { Tx } from '../db';
import { inPerson, tell } from '../notify';
import { loadDraft } from '../queries/draft';
import { countPublicity } from '../queries/publicity/publicity-facts';
import { countReview, officeIdOf, officeOf } from '../queries/review-counts';
import { writeEdits } from './submission';
import { move, type Effect, type Moved } from './transition';

export type ReviewInput = {
  readonly applicationId: string;
  readonly version: number;
  readonly opKey: string;
};
export type ReasonedInput = ReviewInput & { readonly reason: string };

const review = 'application.review' as const;
const distinct = (ids: readonly string[], id: string | null) => [
  ...new Set(id === null ? ids : [...ids, id]),
];

/** 办理: from now on the level before cannot take it back. */
export function openApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'open', permission: review },
    async () => ({}),
    async ({ now }) => ({
      data: { openedAt: now },
    }),
  );
}

/** 上报: settles the level's own corrections, freezes its edits and hands on to the next level. */
export function forwardApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  let draft: Draft | undefined;
  return move(
    ctx,
    { ...input, event: 'forward', permission: review },
    async ({ tx, record, now }) => {
      draft = await loadDraft(tx, record.id, now);
      await oneAtATime(tx, record);
      return {
        ...(await countReview(tx, record)),
        ...(await countPublicity(tx, record, draft, now)),
        errorCount: errorCount(draft),
      };
    },
    async ({ tx, record, now, to }) => {
      if (draft === undefined) throw new Error('counted before');
      await settleLevel(tx, record, now);
      await markSent(tx, record, now);
      const submissionCount = await writeEdits(tx, ctx, record, draft);
      if (submissionCount > record.submissionCount) await tellOfEdits(tx, record);
      const unitId = to === 'committeeReview' ? null : receivingUnitId(record);
      const committeeId = to === 'committeeReview' ? record.round.committeeId : null;
      const everHeldBy = distinct(record.everHeldBy, unitId ?? committeeId);
      const data = { submissionCount, everHeldBy, warningCount: warningCount(draft) };
      return { holder: { unitId, committeeId }, data };
    },
  );
}

/** Where a unit has a quota, its colleagues hand up one after the other: each counts the others. */
async function oneAtATime(tx: Tx, { round, unit }: ApplicationRecord): Promise<void> {
  if (round.unitQuota === null || unit === null) return;
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE id = ${unit.id}::uuid FOR NO KEY UPDATE`;
}

/** 形式审核通过, which gives the 受理号. */
export function acceptApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'accept', permission: review },
    ({ tx, record }) => countReview(tx, record),
    async ({ tx, record, now }) => {
      const { holder } = await decided(tx, record, now);
      return { holder, data: { acceptanceNumber: await nextAcceptance(tx, record.year) } };
    },
  );
}

/** 形式审核不通过, with the reason that the applicant reads. */
export function rejectApplication(ctx: Context, input: ReasonedInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'reject', permission: review },
    async () => ({}),
    ({ tx, record, now }) => decided(tx, record, now),
  );
}

/** One more return, granted by the region's administrator with a reason. */
export function grantReturn(ctx: Context, input: ReasonedInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'grantReturn', permission: 'application.grantReturn' },
    async () => ({}),
    async ({ record }) => ({ data: { returnLimit: record.returnLimit + 1 } }),
  );
}

/** The applicant has pledged for what they sent: they learn what goes up beside it. */
async function tellOfEdits(tx: Tx, { id, applicantId, displayName }: ApplicationRecord) {
  const href = `/applications/${id}/steps`;
  const notice = { kind: 'edits.sent', subject: editNotices.sent(displayName), href };
  await tell(tx, [inPerson(applicantId)], notice);
}

/** Given without a gap: whoever accepts in the same moment waits for its turn. */
async function nextAcceptance(tx: Tx, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('acceptance'), ${year}::int)`;
  const given = await tx.application.count({ where: { year, acceptanceNumber: { not: null } } });
  return acceptanceNumber(year, given + 1);
}

/** The committee's word: the application stays with it for good. */
async function decided(
  tx: Tx,
  record: ApplicationRecord,
  now: Date,
): Promise<Pick<Required<Effect>, 'holder'>> {
  await markSent(tx, record, now);
  return { holder: { unitId: null, committeeId: record.holderCommitteeId } };
}

/** From now on others read what the office wrote. */
async function markSent(tx: Tx, record: ApplicationRecord, now: Date): Promise<void> {
  await tx.recommendation.updateMany({
    where: { applicationId: record.id, ...officeOf(record) },
    data: { sentAt: now },
  });
}

async function settleLevel(tx: Tx, record: ApplicationRecord, now: Date): Promise<void> {
  await tx.opinion.updateMany({
    where: {
      applicationId: record.id,
      state: record.state,
      officeId: officeIdOf(record),
      settledAt: null,
    },
    data: { settledAt: now, releasedAt: now },
  });
}
