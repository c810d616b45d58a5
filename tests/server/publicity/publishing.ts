// Publicities of made-up units: started, moved in time, and what is asked of them, in one line each.

import { randomUUID } from 'node:crypto';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import type { Actor } from '@/lib/domain/policy/actor';
import { proofPlace } from '@/lib/domain/publicity/proof';
import type { PublicityKind, PublicitySetting } from '@/lib/domain/publicity/setting';
import { concludePublicity, stopPublicity } from '@/lib/server/commands/publicity/end-publicity';
import * as objections from '@/lib/server/commands/publicity/objections';
import { startPublicity, type StartInput } from '@/lib/server/commands/publicity/start-publicity';
import { db } from '@/lib/server/db';
import { workCalendar } from '@/lib/server/queries/work-calendar';
import { attach, certificate } from '@/prisma/seed/world/files';
import { contextOf } from '@/prisma/seed/world/people';
import { outcome, submitted, type World } from '@/tests/support/world';
import { acts } from '../commands/acts';

/** What the rounds ask for. */
export const askFor = (publicity: PublicitySetting) =>
  db().round.updateMany({ data: { publicity } });

/** An application that the unit has opened and recommended. */
export async function opened(world: World, by: Actor = world.unit) {
  const made = await submitted(world);
  await acts.open(by, made.id);
  await acts.recommend(by, made.id);
  return made;
}

const contact = {
  place: '本单位公示栏',
  contactName: '人事科',
  telephone: '0991-1234567',
  email: '',
};

/** The shortest period that may be started now, or that is over now. */
export async function shortest(kind: PublicityKind = 'system') {
  const calendar = await workCalendar(db());
  const start = kind === 'system' ? new Date() : new Date('2026-11-01T04:00:00Z');
  const day = (days: number) => formatTableDate(addWorkingDays(start, days, calendar));
  return { from: day(1), to: day(5) };
}

export async function start(
  by: Actor,
  applicationIds: string[],
  rest: Partial<StartInput> = {},
): Promise<string> {
  const publicityId = rest.publicityId ?? randomUUID();
  const kind = rest.kind ?? 'system';
  const input = { ...contact, ...(await shortest(kind)), kind, ...rest };
  await startPublicity(contextOf(by), { ...input, publicityId, applicationIds });
  return publicityId;
}

/** The days of a publicity, counted from today: -9 to -1 is over, -1 to 1 is running. */
export async function moveTo(id: string, from: number, to: number): Promise<void> {
  const day = (days: number) => new Date(formatTableDate(new Date(Date.now() + days * 86_400_000)));
  await db().publicity.update({ where: { id }, data: { fromDay: day(from), toDay: day(to) } });
}

export const conclude = (by: Actor, publicityId: string) =>
  outcome(concludePublicity(contextOf(by), { publicityId, result: '公示期内未收到异议。' }));
export const stop = (by: Actor, publicityId: string) =>
  outcome(stopPublicity(contextOf(by), { publicityId, reason: '日期有误，另行公示。' }));

/** An objection, anonymous; its id. */
export async function object(by: Actor, publicityId: string, applicationId: string) {
  const objectionId = randomUUID();
  const said = { fromWhom: '', text: '论文不是本人所写。' };
  const input = { publicityId, applicationId, objectionId, ...said };
  await objections.recordObjection(contextOf(by), input);
  return objectionId;
}
export const find = (by: Actor, objectionId: string, upheld: boolean) =>
  outcome(
    objections.recordFinding(contextOf(by), { objectionId, upheld, finding: '已向期刊核实。' }),
  );
export const settle = (by: Actor, objectionId: string) =>
  outcome(
    objections.settleObjection(contextOf(by), { objectionId, settlement: '已更正，不影响条件。' }),
  );

/** 公示证明 through the same steps as an upload. */
export const prove = async (by: Actor, publicityId: string, applicationId: string) =>
  outcome(
    attach(
      by,
      { applicationId, ...proofPlace, rowId: publicityId },
      '公示证明.jpg',
      await certificate(publicityId),
    ),
  );
