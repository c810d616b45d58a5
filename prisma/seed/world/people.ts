// People and units of made-up worlds, made by the same commands that real ones are.

import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { decideUnit } from '@/lib/server/commands/decide-unit';
import { registerPerson } from '@/lib/server/commands/register-person';
import { registerUnit } from '@/lib/server/commands/register-unit';
import type { Context } from '@/lib/server/context';
import { db } from '@/lib/server/db';
import { hashPassword } from '@/lib/server/passwords';
import { pinyinOf } from '@/lib/server/pinyin';
import { demoPassword } from '../demo-accounts';
import { syntheticCreditCode, syntheticDocumentNumber, syntheticMobile } from './numbers';

/** What a command is handed when `actor` acts. */
export const contextOf = (actor: Actor): Context => ({ actor, requestId: randomUUID(), ip: null });
const nobody = { actor: null, requestId: 'seed', ip: null };

const personForm = (name: string, serial: number, documentNumber?: string) => ({
  documentKind: 'residentIdCard' as const,
  documentNumber: documentNumber ?? syntheticDocumentNumber(serial),
  name,
  mobile: syntheticMobile(serial),
  email: '',
  password: demoPassword,
  passwordAgain: demoPassword,
});

/** A person with an account of their own. */
export async function makePerson(
  name: string,
  serial: number,
  documentNumber?: string,
): Promise<string> {
  const person = personForm(name, serial, documentNumber);
  const { userId } = await registerPerson(nobody, { person, consentVersion: '1.0' });
  return userId;
}

/** An administrator who signs in with a name instead of a document number. */
export async function makeAdministrator(
  loginName: string,
  name: string,
  grant: { role: Role; unitId?: string; committeeId?: string; regionCode?: string },
): Promise<string> {
  const { id } = await db().user.create({
    data: {
      loginName,
      name,
      passwordHash: await hashPassword(demoPassword),
      grants: { create: grant },
    },
    select: { id: true },
  });
  return id;
}

/** A person's actor in one of their roles, as the session would give it. */
export async function actorOf(userId: string, role: Role, regionCode = '650000'): Promise<Actor> {
  const grant = await db().roleGrant.findFirstOrThrow({
    where: { userId, role },
    select: {
      unitId: true,
      committeeId: true,
      regionCode: true,
      user: { select: { name: true } },
      unit: { select: { name: true } },
      committee: { select: { name: true } },
      region: { select: { name: true } },
    },
    orderBy: { validFrom: 'desc' },
  });
  const { user, unit, committee, region, ...ids } = grant;
  return {
    ...ids,
    userId,
    sessionId: randomUUID(),
    name: user.name,
    role,
    office: unit?.name ?? committee?.name ?? region?.name ?? null,
    entryRegionCode: regionCode,
  };
}

const unitForm = (name: string, serial: number, parentId: string, regionCode: string) => ({
  name,
  uscc: syntheticCreditCode(serial),
  nature: 'county',
  regionCode,
  parentId,
  address: '示例路 1 号',
  leaderName: '示例负责人',
  leaderMobile: syntheticMobile(serial),
  telephone: '0991-1234567',
  email: '',
});

/** A receiving unit of a region, approved; without a parent it stands at the top of its chain. */
export async function makeReceivingUnit(
  name: string,
  serial: number,
  regionCode = '650000',
  parentId: string | null = null,
): Promise<string> {
  const { id } = await db().unit.create({
    data: {
      ...unitForm(name, serial, '', regionCode),
      ...pinyinOf(name),
      parentId,
      nature: 'prefecture',
      receiving: true,
      state: 'approved',
      version: 1,
    },
    select: { id: true },
  });
  return id;
}

/** A unit with its administrator, registered and waiting for its supervising unit. */
export async function registerUnitIn(
  name: string,
  serial: number,
  parentId: string,
  administrator: { name: string; documentNumber?: string },
  regionCode = '650000',
): Promise<{ unitId: string; administratorId: string }> {
  const { unitId } = await registerUnit(nobody, {
    unit: unitForm(name, serial, parentId, regionCode),
    administrator: personForm(administrator.name, serial, administrator.documentNumber),
    consentVersion: '1.0',
  });
  const { userId } = await db().roleGrant.findFirstOrThrow({
    where: { unitId, role: 'unitAdmin' },
    select: { userId: true },
  });
  return { unitId, administratorId: userId };
}

/** The supervising unit approves a unit that waits. */
export async function approveUnit(unitId: string, supervisor: Actor): Promise<void> {
  const { version } = await db().unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { version: true },
  });
  await decideUnit(contextOf(supervisor), { unitId, version, event: 'approve' });
}
