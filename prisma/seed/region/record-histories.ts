// Makes one application for each history in the database of `env()`, by the real commands, and says
// what they wrote as one line of JSON. The demo command runs it on a database that is dropped again.

import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { createApplication } from '@/lib/server/commands/create-application';
import { lapseOverdue } from '@/lib/server/commands/lapse-overdue';
import { markOpinion } from '@/lib/server/commands/opinions';
import { retargetApplication } from '@/lib/server/commands/retarget-application';
import * as back from '@/lib/server/commands/return-application';
import * as review from '@/lib/server/commands/review-application';
import { withdrawApplication } from '@/lib/server/commands/submit-application';
import { db } from '@/lib/server/db';
import { correct, fillIn, recommend, submit, targetOf, versionOf } from '../world/applications';
import { actorOf, contextOf, makePerson } from '../world/people';
import { historyOf, type Cast, type History, type Recording } from './history';
import {
  depthsOf,
  histories,
  type Depth,
  type HistoryPlan,
  type Step,
  type Who,
} from './histories';
import { makeStage, type Stage } from './stage';

/** So many fill in at the same time. */
const atOnce = 4;
const correctable = ['education', 'work-history', 'basic', 'appraisals'];
const reason = '示例原因：请按要求办理。';

type Play = {
  readonly stage: Stage;
  readonly applicant: Actor;
  id: string;
  corrections: number;
};

const actorOfStep = ({ stage, applicant }: Play, who: Who): Actor =>
  who === 'applicant' || who === 'clock' ? applicant : stage.actors[who];

const onIt = async ({ id }: Play) => ({
  applicationId: id,
  version: await versionOf(id),
  opKey: randomUUID(),
});

async function act(play: Play, [who, what]: Step): Promise<void> {
  const actor = actorOfStep(play, who);
  const ctx = contextOf(actor);
  switch (what) {
    case 'create':
      play.id = (await createApplication(ctx, play.stage.target)).id;
      return;
    case 'fill':
      return fillIn(actor, play.id, play.stage.unitId, { least: true });
    case 'retarget':
      await retargetApplication(ctx, { ...(await onIt(play)), ...(await targetOf('news', 2)) });
      return;
    case 'submit':
      return submit(actor, play.id);
    case 'withdraw':
      await withdrawApplication(ctx, await onIt(play));
      return;
    case 'correct':
      return markAll(play);
    case 'open':
      await review.openApplication(ctx, await onIt(play));
      return;
    case 'forward':
      await recommend(actor, play.id);
      await review.forwardApplication(ctx, await onIt(play));
      return;
    case 'return':
      await correct(actor, play.id, correctable[play.corrections] ?? 'summary', reason);
      play.corrections += 1;
      await back.returnApplication(ctx, { ...(await onIt(play)), unlocked: [] });
      return;
    case 'returnLevel':
      await back.returnOneLevel(ctx, { ...(await onIt(play)), reason });
      return;
    case 'recall':
      await back.recallApplication(ctx, await onIt(play));
      return;
    case 'grantReturn':
      await review.grantReturn(ctx, { ...(await onIt(play)), reason });
      return;
    case 'accept':
      await review.acceptApplication(ctx, await onIt(play));
      return;
    case 'reject':
      await review.rejectApplication(ctx, { ...(await onIt(play)), reason });
      return;
    case 'lapse':
      throw new Error('the clock acts on all of them at once');
  }
}

/** 已改, for every correction that was shown. */
async function markAll({ id, applicant }: Play): Promise<void> {
  const shown = await db().opinion.findMany({
    where: { applicationId: id, releasedAt: { not: null }, doneAt: null, settledAt: null },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
  for (const { id: opinionId } of shown) {
    await markOpinion(contextOf(applicant), { applicationId: id, opinionId, done: true });
  }
}

type Planned = { readonly plan: HistoryPlan; readonly depth: Depth; readonly serial: number };
type Played = Planned & { readonly id: string; readonly cast: Cast };

async function play({ plan, depth, serial }: Planned, stage: Stage): Promise<Played> {
  const userId = await makePerson(`示例${'甲乙丙丁戊己庚辛壬癸'[serial % 10]}`, serial);
  const applicant = await actorOf(userId, 'applicant');
  const playing: Play = { stage, applicant, id: '', corrections: 0 };
  for (const step of plan.steps(depth)) {
    if (step[0] !== 'clock') await act(playing, step);
  }
  return {
    plan,
    depth,
    serial,
    id: playing.id,
    cast: new Map([...stage.cast, [userId, 'applicant']]),
  };
}

const endsWithTheClock = ({ plan, depth }: Planned) => plan.steps(depth).at(-1)?.[0] === 'clock';
const read = (played: readonly Played[]): Promise<History[]> =>
  Promise.all(
    played.map(({ id, cast, plan, depth }) => historyOf(id, cast, { name: plan.name, depth })),
  );

export async function recordHistories(): Promise<Recording> {
  const planned = histories
    .flatMap((plan) => depthsOf(plan).map((depth) => ({ plan, depth })))
    .map((each, at): Planned => ({ ...each, serial: 100 + at }));
  const stages = { 1: await makeStage(1), 2: await makeStage(2) };
  const played: Played[] = [];
  const waiting = [...planned];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      played.push(await play(next, stages[next.depth]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  played.sort((a, b) => a.serial - b.serial);
  const living = await read(played.filter((each) => !endsWithTheClock(each)));
  await closeAllRounds();
  while ((await lapseOverdue()) > 0);
  const lapsed = await read(played.filter(endsWithTheClock));
  return { histories: [...living, ...lapsed], pictures: await pictures() };
}

/** Long ago, so that corrections have no time left either. */
async function closeAllRounds(): Promise<void> {
  const past = new Date(Date.now() - 1000);
  await db().application.updateMany({
    where: { correctionDueAt: { not: null } },
    data: { correctionDueAt: new Date(Date.now() - 90 * 86_400_000) },
  });
  const windows = { applyTo: past, unitReviewTo: past, supervisingReviewTo: past };
  await db().round.updateMany({ data: windows });
}

/** Each stored file once. */
const pictures = (): Promise<Recording['pictures']> =>
  db().attachment.findMany({
    distinct: ['storageKey'],
    select: {
      mediaType: true,
      size: true,
      sha256: true,
      receivedSize: true,
      receivedSha256: true,
      pages: true,
      storageKey: true,
    },
    orderBy: { sha256: 'asc' },
  });
