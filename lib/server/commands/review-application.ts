// Knows what a reviewer does with an application that they hold (申报指南 三, domain.md §8.5).

import 'server-only';
import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import { arrival, receivingUnitId } from '@/lib/domain/application/record';
import type { Context } from '../context';
import type { Tx } from '../db';
import { loadDraft } from '../queries/draft';
import { workCalendar } from '../queries/work-calendar';
import { countReview } from '../queries/review-counts';
import { writeEdits } from './submission';
import { applicantHolds, move, type Moved, type NextHolder } from './transition';

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
  return move(
    ctx,
    { ...input, event: 'forward', permission: review },
    ({ tx, record }) => countReview(tx, record),
    async ({ tx, record, now, to }) => {
      await settleLevel(tx, record.id, record.state, now);
      const submissionCount = await writeEdits(
        tx,
        ctx,
        record,
        await loadDraft(tx, record.id, now),
      );
      const unitId = to === 'committeeReview' ? null : receivingUnitId(record);
      const committeeId = to === 'committeeReview' ? record.round.committeeId : null;
      const everHeldBy = distinct(record.everHeldBy, unitId ?? committeeId);
      return { holder: { unitId, committeeId }, data: { submissionCount, everHeldBy } };
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
        where: { applicationId: record.id, state: record.state, releasedAt: null },
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
    async ({ record }) => ({
      holder: levelBefore(arrival(record)),
    }),
  );
}

/** 撤回 of a forward sent by mistake, while nobody has opened it. */
export function recallApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'recall', permission: review },
    async () => ({}),
    async ({ record }) => ({
      holder: levelBefore(arrival(record)),
    }),
  );
}

/** 形式审核通过. */
export function acceptApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'accept', permission: review },
    ({ tx, record }) => countReview(tx, record),
    async ({ record }) => ({
      holder: { unitId: null, committeeId: record.holderCommitteeId },
    }),
  );
}

/** 形式审核不通过, with the reason that the applicant reads. */
export function rejectApplication(ctx: Context, input: ReasonedInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'reject', permission: review },
    async () => ({}),
    async ({ record }) => ({
      holder: { unitId: null, committeeId: record.holderCommitteeId },
    }),
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

function levelBefore(step: ReturnType<typeof arrival>): NextHolder {
  if (step === undefined) throw new Error('a level without a level before is never sent back');
  return { unitId: step.fromHolderUnitId, committeeId: null };
}

async function settleLevel(tx: Tx, applicationId: string, state: string, now: Date): Promise<void> {
  await tx.opinion.updateMany({
    where: { applicationId, state, settledAt: null },
    data: { settledAt: now, releasedAt: now },
  });
}
