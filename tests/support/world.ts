// A small made-up region for tests: what prisma/seed/world makes, put together and counted on.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { Refusal, type RefusalCode } from '@/lib/domain/refusal';
import { createApplication } from '@/lib/server/commands/create-application';
import { db } from '@/lib/server/db';
import {
  filledDraft,
  submit,
  targetOf,
  versionOf,
  type Target,
} from '@/prisma/seed/world/applications';
import {
  actorOf,
  contextOf,
  approveUnit,
  makeAdministrator,
  makePerson,
  makeReceivingUnit,
  registerUnitIn,
} from '@/prisma/seed/world/people';
import { useFreshDatabase } from './postgres';

let serial = 5000;
/** A number that no other person or unit of this test file has. */
export const nextSerial = (): number => (serial += 1);

/** A fresh database, and a file store that is thrown away with it. */
export function useEmptyWorld(): void {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zc-world-'));
    process.env['DATA_DIR'] = folder;
  });
  afterAll(async () => {
    await db().$disconnect();
    await rm(folder, { recursive: true, force: true });
  });
  useFreshDatabase();
}

export type World = {
  target: Target;
  /** 主管单位 of the unit, at the top of its chain. */
  bureauId: string;
  supervisor: Actor;
  unitId: string;
  unit: Actor;
  committeeId: string;
  committee: Actor;
  region: Actor;
};

/** A fresh database with one unit, its supervising unit, a committee and the region. */
export function useWorld(): World {
  const world = {} as World;
  useEmptyWorld();
  beforeAll(async () => Object.assign(world, await makeWorld()));
  return world;
}

async function makeWorld(): Promise<World> {
  const target = await targetOf('news', 1);
  const bureauId = await makeReceivingUnit('示例县委宣传部', nextSerial());
  const supervisor = await administrator('supervisingAdmin', { unitId: bureauId });
  const { unitId, unit } = await approvedUnit('示例县融媒体中心', bureauId, supervisor);
  const { committeeId } = await db().committeeScope.findFirstOrThrow({
    where: { seriesKey: 'news', committee: { regionCode: target.regionCode } },
    select: { committeeId: true },
  });
  const committee = await administrator('committeeAdmin', { committeeId });
  const region = await administrator('regionAdmin', { regionCode: target.regionCode });
  return { target, bureauId, supervisor, unitId, unit, committeeId, committee, region };
}

/** A new administrator of an office. */
export async function administrator(
  role: Role,
  office: { unitId?: string; committeeId?: string; regionCode?: string } = {},
): Promise<Actor> {
  const name = `示例管理员${nextSerial()}`;
  return actorOf(await makeAdministrator(name, name, { role, ...office }), role);
}

/** A unit below `parentId`, registered and approved, with its administrator. */
export async function approvedUnit(
  name: string,
  parentId: string,
  supervisor: Actor,
): Promise<{ unitId: string; unit: Actor }> {
  const { unitId, administratorId } = await registerUnitIn(name, nextSerial(), parentId, {
    name: '古丽·示例',
  });
  await approveUnit(unitId, supervisor);
  return { unitId, unit: await actorOf(administratorId, 'unitAdmin') };
}

/** A new applicant. */
export const newApplicant = async (name = '阿依古丽·示例'): Promise<Actor> =>
  actorOf(await makePerson(name, nextSerial()), 'applicant');

/** A new applicant with a draft that could go up now. */
export async function readyDraft(
  { target, unitId }: Pick<World, 'target' | 'unitId'>,
  applicant?: Actor,
): Promise<{ applicant: Actor; id: string }> {
  const person = applicant ?? (await newApplicant());
  return { applicant: person, id: await filledDraft(person, target, unitId) };
}

/** A person with a filled-in application of last year and an empty one of this year. */
export async function returningApplicant(
  world: Pick<World, 'target' | 'unitId'>,
): Promise<{ applicant: Actor; lastYear: string; id: string }> {
  const { applicant, id: lastYear } = await readyDraft(world);
  await db().application.update({ where: { id: lastYear }, data: { year: { decrement: 1 } } });
  const { id } = await createApplication(contextOf(applicant), world.target);
  return { applicant, lastYear, id };
}

/** A new applicant with an application that waits at the unit. */
export async function submitted(
  world: Pick<World, 'target' | 'unitId'>,
): Promise<{ applicant: Actor; id: string }> {
  const made = await readyDraft(world);
  await submit(made.applicant, made.id);
  return made;
}

/** A person's further role at a unit, as its registration would give it. */
export async function alsoAt(
  unitId: string,
  person: Actor,
  role: Role = 'unitAdmin',
): Promise<Actor> {
  await db().roleGrant.create({ data: { userId: person.userId, role, unitId } });
  return actorOf(person.userId, role);
}

/** A unit below two receiving units, one above the other. */
export async function makeChain() {
  const upperId = await makeReceivingUnit('示例州委宣传部', nextSerial());
  const lowerId = await makeReceivingUnit('示例市委宣传部', nextSerial(), '650000', upperId);
  const upper = await administrator('supervisingAdmin', { unitId: upperId });
  const lower = await administrator('supervisingAdmin', { unitId: lowerId });
  return {
    upperId,
    upper,
    lowerId,
    lower,
    ...(await approvedUnit('示例市日报社', lowerId, lower)),
  };
}

/** What an act is handed: the present version and a key of its own. */
export const actOn = async (applicationId: string) => ({
  applicationId,
  version: await versionOf(applicationId),
  opKey: randomUUID(),
});

/** The code of the refusal, or `done`; anything else that is thrown goes on. */
export async function outcome(
  act: Promise<unknown> | (() => Promise<unknown>),
): Promise<RefusalCode | 'done'> {
  try {
    await (typeof act === 'function' ? act() : act);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
