// Knows how an application goes back: to the person, to the level before, and how either is taken
// back while nobody has begun with it.

import 'server-only';
import {
  arrival,
  presentReturn,
  standingReturns,
  type ApplicationRecord,
  type Step,
} from '@/lib/domain/application/record';
import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import { formOf } from '../queries/form-version';
import { correctionEndsAt } from '@/lib/domain/workflow/windows';
import type { Context } from '../context';
import type { Tx } from '../db';
import { countReview, hasBegunCorrecting, officeIdOf } from '../queries/review-counts';
import { workCalendar } from '../queries/work-calendar';
import type { ReasonedInput, ReviewInput } from './review-application';
import { applicantHolds, move, type Effect, type Moved } from './transition';

const review = 'application.review' as const;

export type ReturnInput = ReviewInput & {
  /** The sections that the applicant may change; empty: all. */
  readonly unlocked: readonly string[];
};

/** 回退 to the person: releases all opinions of the level at once, with a correction deadline. */
export function returnApplication(ctx: Context, input: ReturnInput): Promise<Moved> {
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
      return {
        holder: applicantHolds,
        data: {
          returnCount: record.returnCount + 1,
          correctionDueAt: await dueAfter(tx, record, now),
          unlockedSections: await askedOf(tx, record, input.unlocked),
        },
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

/**
 * 撤回 of a 上报 or 回退 sent by mistake, while nobody has begun with it. The opinions of a return
 * are drafts again, and it does not count.
 */
export function recallApplication(ctx: Context, input: ReviewInput): Promise<Moved> {
  return move(
    ctx,
    { ...input, event: 'recall', permission: review },
    async ({ tx, record }) => ({ correcting: await hasBegunCorrecting(tx, record) }),
    ({ tx, record, now }) => {
      const step = presentReturn(record);
      return step ? takenBack(tx, record, step, now) : forwardTakenBack(tx, record, now);
    },
  );
}

/** What the 上报 settled, released and sent is as it was before. */
async function forwardTakenBack(tx: Tx, record: ApplicationRecord, now: Date): Promise<Effect> {
  const [step] = record.events.filter(({ event }) => event === 'forward');
  const sentAt = record.stateSince;
  const ofSender = { applicationId: record.id, officeId: step?.fromHolderUnitId ?? record.id };
  await tx.opinion.updateMany({
    where: { ...ofSender, settledAt: sentAt },
    data: { settledAt: null },
  });
  await tx.opinion.updateMany({
    where: { ...ofSender, releasedAt: sentAt },
    data: { releasedAt: null },
  });
  await tx.recommendation.updateMany({
    where: { applicationId: record.id, sentAt },
    data: { sentAt: null },
  });
  return levelBefore(record, now);
}

async function takenBack(
  tx: Tx,
  record: ApplicationRecord,
  step: Step,
  now: Date,
): Promise<Effect> {
  await tx.opinion.updateMany({
    where: { applicationId: record.id, releasedAt: record.stateSince },
    data: { releasedAt: null },
  });
  const earlier = standingReturns(record).find(({ at }) => at < step.at);
  return {
    holder: { unitId: step.fromHolderUnitId, committeeId: step.fromHolderCommitteeId },
    data: {
      openedAt: now,
      returnCount: record.returnCount - 1,
      // a return that was taken back moves no deadline
      correctionDueAt: earlier ? await dueAfter(tx, record, earlier.at) : null,
    },
  };
}

/** The end of the correction of a return at `at`. */
async function dueAfter(tx: Tx, { round, arrivalBy }: ApplicationRecord, at: Date): Promise<Date> {
  const due = addWorkingDays(at, round.correctionDays, await workCalendar(tx));
  return correctionEndsAt(round, arrivalBy, due);
}

/** Sections of the form only: a name that it does not have would open nothing. */
async function askedOf(tx: Tx, record: ApplicationRecord, named: readonly string[]) {
  const { sections } = await formOf(tx, record.formVersionId);
  return sections.map(({ id }) => id).filter((id) => named.includes(id));
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
