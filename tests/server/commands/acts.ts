// The acts of the workflow in one line each: by whom, on what, with the present version and a new key.

import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import * as review from '@/lib/server/commands/review-application';
import * as back from '@/lib/server/commands/return-application';
import { saveRecommendation } from '@/lib/server/commands/save-recommendation';
import { submitApplication, withdrawApplication } from '@/lib/server/commands/submit-application';
import { pledgeVersion } from '@/prisma/seed/data/legal-texts';
import { correct } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, outcome } from '@/tests/support/world';

export const pledge = { pledgeVersion, pledged: true };

type Answer = ReturnType<typeof outcome>;
type Act = (actor: Actor, id: string) => Answer;
type Reasoned = (actor: Actor, id: string, reason?: string) => Answer;

const plain =
  (command: typeof review.openApplication): Act =>
  async (actor, id) =>
    outcome(command(contextOf(actor), await actOn(id)));
const reasoned =
  (command: typeof review.rejectApplication): Reasoned =>
  async (actor, id, reason = '材料不符合要求。') =>
    outcome(command(contextOf(actor), { ...(await actOn(id)), reason }));

/** Each answers `done` or the code of the refusal. */
export const acts = {
  submit: (async (actor, id) =>
    outcome(submitApplication(contextOf(actor), { ...(await actOn(id)), ...pledge }))) as Act,
  withdraw: plain(withdrawApplication),
  open: plain(review.openApplication),
  forward: plain(review.forwardApplication),
  return: (async (actor, id) =>
    outcome(
      back.returnApplication(contextOf(actor), { ...(await actOn(id)), unlocked: [] }),
    )) as Act,
  recall: plain(back.recallApplication),
  accept: plain(review.acceptApplication),
  returnLevel: reasoned(back.returnOneLevel),
  reject: reasoned(review.rejectApplication),
  grantReturn: reasoned(review.grantReturn),
  recommend: ((actor, id) =>
    outcome(
      saveRecommendation(contextOf(actor), {
        applicationId: id,
        version: 0,
        text: '该同志政治立场坚定，业务能力突出，材料真实有效，同意推荐。',
        leaderName: '示例负责人',
        leaderMobile: '19900000001',
        telephone: '0991-1234567',
        email: '',
      }),
    )) as Act,
  correct: ((actor, id) =>
    outcome(correct(actor, id, 'education', '毕业证书扫描不清晰，请重新上传。'))) as Act,
};

/** Does all of them one after the other; the answers in order. */
export async function inTurn(...steps: (() => Answer)[]): Promise<string[]> {
  const answers: string[] = [];
  for (const step of steps) answers.push(await step());
  return answers;
}

/** 办理, one correction, 回退. */
export const sendBack = (actor: Actor, id: string) =>
  inTurn(
    () => acts.open(actor, id),
    () => acts.correct(actor, id),
    () => acts.return(actor, id),
  );

/** SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const newKey = (): string => randomUUID();

/** 推荐意见 and 上报, one reviewer after the other. */
export async function handUp(id: string, ...reviewers: Actor[]): Promise<void> {
  for (const reviewer of reviewers) {
    const answers = [await acts.recommend(reviewer, id), await acts.forward(reviewer, id)];
    if (answers.join() !== 'done,done') throw new Error(`not handed up: ${answers.join()}`);
  }
}
