// Knows what a reviewer does with an application that they hold (申报指南 三, domain.md §8.5).

import 'server-only';
import { errorCount, warningCount, type Draft } from '@/lib/domain/application/draft';
import { arrival, receivingUnitId, type ApplicationRecord } from '@/lib/domain/application/record';
import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import type { Context } from '../context';
import type { Tx } from '../db';
import { loadDraft } from '../queries/draft';
import { workCalendar } from '../queries/work-calendar';
import { countReview, officeIdOf, officeOf } from '../queries/review-counts';
import { writeEdits } from './submission';
import { applicantHolds, move, type Effect, type Moved } from './transition';

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
      return { ...(await countReview(tx, record)), errorCount: errorCount(draft) };
    },
    async ({ tx, record, now, to }) => {
      if (draft === undefined) throw new Error('counted before');
      await settleLevel(tx, record, now);
      await markSent(tx, record, now);
      const submissionCount = await writeEdits(tx, ctx, record, draft);
      const unitId = to === 'committeeReview' ? null : receivingUnitId(record);
      const committeeId = to === 'committeeReview' ? record.round.committeeId : null;
      const everHeldBy = distinct(record.everHeldBy, unitId ?? committeeId);
      const data = { submissionCount, everHeldBy, warningCount: warningCount(draft) };
      return { holder: { unitId, committeeId }, data };
    },
  );
}

/** 回退 to the person: releases all opinions of the level at once, with a correction deadline. */
export function returnApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'return', permission: review },
    ({ tx, record }) => countReview(tx, record),
    async ({ tx, record, now }) => {
      await tx.opinion.updateMany({
        where: {
          applicationId: record.id,
          state: record.state,
          officeId: officeIdOf(record),
          releasedAt: null,
        },
        data: { releasedAt: now },
      });
      const due = addWorkingDays(now, record.round.correctionDays, await workCalendar(tx));
      return {
        holder: applicantHolds,
        data: { returnCount: record.returnCount + 1, correctionDueAt: due },
      };
    },
  );
}

/** 回退 to the level before, with a reason; it does not use up a return of the applicant. */
export function returnOneLevel(ctx: Context, input: ReasonedInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'returnLevel', permission: review },
    async () => ({}),
    ({ record, now }) => levelBefore(record, now),
  );
}

/** 撤回 of a forward sent by mistake, while nobody has opened it. */
export function recallApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'recall', permission: review },
    async () => ({}),
    ({ record, now }) => levelBefore(record, now),
  );
}

/** 形式审核通过. */
export function acceptApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'accept', permission: review },
    ({ tx, record }) => countReview(tx, record),
    ({ tx, record, now }) => decided(tx, record, now),
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

/** The level before has opened it already: nobody below can take it back from under its hands. */
async function levelBefore(record: ApplicationRecord, now: Date): Promise<Effect> {
  const step = arrival(record);
  if (step === undefined) throw new Error('a level without a level before is never sent back');
  return {
    holder: { unitId: step.fromHolderUnitId, committeeId: null },
    data: { openedAt: now },
  };
}

/** The committee's word: the application stays with it for good. */
async function decided(tx: Tx, record: ApplicationRecord, now: Date): Promise<Effect> {
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
