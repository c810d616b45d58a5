// The same acts on the real commands and the real database, and what the database says afterwards.

import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { moveUnitTo } from '@/lib/server/commands/change-unit';
import { markOpinion, settleOpinion } from '@/lib/server/commands/opinions';
import * as back from '@/lib/server/commands/return-application';
import * as review from '@/lib/server/commands/review-application';
import { saveRecommendation } from '@/lib/server/commands/save-recommendation';
import { saveSection } from '@/lib/server/commands/save-section';
import { submitApplication, withdrawApplication } from '@/lib/server/commands/submit-application';
import { confirmEdits } from '@/lib/server/commands/unit-edits';
import { db } from '@/lib/server/db';
import { pledgeVersion } from '@/prisma/seed/data/legal-texts';
import { correct } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator } from '@/tests/support/world';
import type { BesideName } from './beside';
import type { Office } from './model';
import type { ActName, Who } from './rules';

export type Real = {
  readonly id: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly parents: { readonly lower: string; readonly other: string };
  readonly region: Actor;
  /** The rows of 学历学位, to put back. */
  readonly education: readonly object[];
  readonly actors: Record<Who, Actor>;
  /** What was done last, to be asked for again. */
  last: (() => Promise<unknown>) | null;
};
type Input = { applicationId: string; version: number; opKey: string };

const reason = '模型测试中写明的原因。';
const acts: Readonly<Record<ActName, (actor: Actor, input: Input) => Promise<unknown>>> = {
  submit: (by, input) =>
    submitApplication(contextOf(by), { ...input, pledgeVersion, pledged: true }),
  withdraw: (by, input) => withdrawApplication(contextOf(by), input),
  open: (by, input) => review.openApplication(contextOf(by), input),
  forward: (by, input) => review.forwardApplication(contextOf(by), input),
  return: (by, input) => back.returnApplication(contextOf(by), { ...input, unlocked: [] }),
  returnEducation: (by, input) =>
    back.returnApplication(contextOf(by), { ...input, unlocked: ['education'] }),
  returnLevel: (by, input) => back.returnOneLevel(contextOf(by), { ...input, reason }),
  recall: (by, input) => back.recallApplication(contextOf(by), input),
  accept: (by, input) => review.acceptApplication(contextOf(by), input),
  reject: (by, input) => review.rejectApplication(contextOf(by), { ...input, reason }),
  grant: (by, input) => review.grantReturn(contextOf(by), { ...input, reason }),
};

/** Runs an act; kept, so that it can be asked for once more with the same key. */
export function act(r: Real, name: ActName, who: Who, version: number): Promise<unknown> {
  const input = { applicationId: r.id, version, opKey: randomUUID() };
  const by = r.actors[who];
  const again = () => acts[name](by, input);
  return again().then((done) => {
    r.last = again;
    return done;
  });
}

async function save(r: Real, who: Who, sectionId: string, rows: (old: object[]) => object[]) {
  const where = { applicationId_sectionId: { applicationId: r.id, sectionId } };
  const stored = await db().sectionRows.findUniqueOrThrow({ where });
  const input = { applicationId: r.id, sectionId, version: stored.version };
  const next = rows(stored.rows as object[]);
  return saveSection(contextOf(r.actors[who]), { ...input, rows: next as never });
}

const firstOpinion = async (r: Real, where: object): Promise<string> =>
  (
    await db().opinion.findFirst({
      where: { applicationId: r.id, ...where },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  )?.id ?? randomUUID();

const beside: Readonly<
  Record<BesideName, (r: Real, who: Who, serial: number) => Promise<unknown>>
> = {
  save: (r, who, serial) =>
    save(r, who, 'achievements', ([row, ...rest]) => [{ ...row, name: `名称 ${serial}` }, ...rest]),
  empty: (r, who) => save(r, who, 'education', () => []),
  refill: (r, who) => save(r, who, 'education', () => [...r.education]),
  opinion: (r, who) => correct(r.actors[who], r.id, 'education', '请核对。'),
  settle: async (r, who) => {
    const { unitId, committeeId } = r.actors[who];
    const own = { officeId: unitId ?? committeeId ?? r.id };
    const seen = { OR: [{ releasedAt: { not: null } }, own] };
    const opinionId = await firstOpinion(r, { settledAt: null, ...seen });
    return settleOpinion(contextOf(r.actors[who]), { applicationId: r.id, opinionId });
  },
  mark: async (r, who) => {
    const opinionId = await firstOpinion(r, { settledAt: null, releasedAt: { not: null } });
    const input = { applicationId: r.id, opinionId, done: true };
    return markOpinion(contextOf(r.actors[who]), input);
  },
  recommend: async (r, who) => {
    const { unitId, committeeId } = r.actors[who];
    const saved = await db().recommendation.findFirst({
      where: { applicationId: r.id, unitId, committeeId },
      select: { version: true },
    });
    return saveRecommendation(contextOf(r.actors[who]), {
      applicationId: r.id,
      version: saved?.version ?? 0,
      text: '该同志政治立场坚定，业务能力突出，材料真实有效，同意推荐。',
      leaderName: '示例负责人',
      leaderMobile: '19900000001',
      telephone: '0991-1234567',
      email: '',
    });
  },
  confirm: (r, who) =>
    confirmEdits(contextOf(r.actors[who]), { applicationId: r.id, upTo: new Date() }),
};

export const writeBeside = (r: Real, name: BesideName, who: Who, serial: number) =>
  beside[name](r, who, serial);

/** The role of an office's administrator ends; another one takes over. */
export async function replace(r: Real, office: Office): Promise<void> {
  const { userId, role, unitId, committeeId } = r.actors[office];
  await db().roleGrant.updateMany({ where: { userId, role }, data: { validTo: new Date() } });
  const place = unitId === null ? { committeeId: committeeId ?? '' } : { unitId };
  r.actors[office] = await administrator(role, place);
}

/** The round's window for 上报 opens or closes. */
export async function setWindow(r: Real, isOpen: boolean): Promise<void> {
  const applyTo = new Date(Date.now() + (isOpen ? 1 : -1) * 86_400_000);
  await db().round.update({ where: { id: r.roundId }, data: { applyTo } });
}

/** The unit goes below another supervising unit, or back. */
export async function moveBelow(r: Real, parent: 'lower' | 'other'): Promise<void> {
  const { version } = await db().unit.findUniqueOrThrow({ where: { id: r.unitId } });
  const input = { unitId: r.unitId, version, parentId: r.parents[parent], reason };
  await moveUnitTo(contextOf(r.region), input);
}
