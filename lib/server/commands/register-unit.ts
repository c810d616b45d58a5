// Knows how a unit registers, is corrected and sent again (申报指南 三, domain.md §8.3).

import 'server-only';
import { randomUUID } from 'node:crypto';
import { parseUnit, type UnitDetails, type UnitForm } from '@/lib/domain/registration/unit';
import type { PersonForm } from '@/lib/domain/registration/person';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context, OpenContext } from '../context';
import { isTaken, type Tx } from '../db';
import { administratorsOf, tell } from '../notify';
import { pinyinOf } from '../pinyin';
import { preparePerson, writePerson } from './register-person';
import { moveUnit } from './unit-transition';

export type RegisterUnitInput = {
  readonly unit: UnitForm;
  /** The administrator's new account; null when the signed-in person becomes administrator. */
  readonly administrator: PersonForm | null;
  readonly consentVersion: string;
};

function detailsOf(form: UnitForm): UnitDetails {
  const parsed = parseUnit(form);
  if (!parsed.ok) throw new Refusal('invalid', {}, problemSentences(parsed.problems));
  return parsed.unit;
}

/**
 * Registers a unit, pending until its supervising unit approves it, with its administrator.
 * @throws Refusal `invalid` by field, `unitRegistered`, `alreadyRegistered`, `unitUnknown`.
 */
export async function registerUnit(
  ctx: OpenContext,
  input: RegisterUnitInput,
): Promise<{ unitId: string }> {
  const details = detailsOf(input.unit);
  const newcomer = input.administrator && (await preparePerson(input.administrator));
  const administratorId = newcomer?.id ?? ctx.actor?.userId;
  if (administratorId === undefined) throw new Refusal('signedOut');
  const unitId = randomUUID();
  const subject = { action: 'unit.register', objectKind: 'unit', objectId: unitId };
  return recorded(ctx, subject, async (tx) => {
    if (newcomer) await writePerson(tx, ctx, newcomer, input.consentVersion);
    await checkPlace(tx, details);
    await writeUnit(tx, unitId, details);
    await tx.roleGrant.create({
      data: { userId: administratorId, role: 'unitAdmin', unitId },
      select: { id: true },
    });
    await tellSupervisors(tx, unitId, details);
    return { unitId };
  });
}

/** 重新提交 of a returned registration, with what was corrected. */
export async function resubmitUnit(
  ctx: Context,
  input: { readonly unitId: string; readonly version: number; readonly unit: UnitForm },
): Promise<void> {
  const details = detailsOf(input.unit);
  return moveUnit(ctx, { ...input, event: 'resubmit', permission: 'unit.edit' }, async (tx) => {
    await checkPlace(tx, details);
    try {
      await tx.unit.update({
        where: { id: input.unitId },
        data: { ...details, ...pinyinOf(details.name) },
        select: { id: true },
      });
    } catch (error) {
      throw isTaken(error) ? new Refusal('unitRegistered') : error;
    }
    await tellSupervisors(tx, input.unitId, details);
  });
}

async function checkPlace(tx: Tx, { parentId, regionCode }: UnitDetails): Promise<void> {
  const parent = await tx.unit.findFirst({
    where: { id: parentId, state: 'approved', receiving: true },
    select: { id: true },
  });
  if (parent === null) throw new Refusal('unitUnknown');
  const region = await tx.reviewRegion.count({ where: { code: regionCode, open: true } });
  if (region === 0)
    throw new Refusal('invalid', {}, problemSentences({ regionCode: 'choice.missing' }));
}

async function writeUnit(tx: Tx, id: string, details: UnitDetails): Promise<void> {
  const taken = await tx.unit.findUnique({ where: { uscc: details.uscc }, select: { id: true } });
  if (taken !== null) throw new Refusal('unitRegistered');
  try {
    await tx.unit.create({
      data: {
        id,
        ...details,
        ...pinyinOf(details.name),
        state: 'pending',
        version: 1,
        events: {
          create: { fromVersion: 0, event: 'register', fromState: 'pending', toState: 'pending' },
        },
      },
      select: { id: true },
    });
  } catch (error) {
    throw isTaken(error) ? new Refusal('unitRegistered') : error;
  }
}

async function tellSupervisors(tx: Tx, unitId: string, details: UnitDetails): Promise<void> {
  const office = { unitId: details.parentId };
  const supervisors = await administratorsOf(tx, office, ['supervisingAdmin']);
  await tell(tx, supervisors, {
    kind: 'unit.register',
    subject: unitNotices.registered(details.name),
    href: `/units/${unitId}`,
  });
}
