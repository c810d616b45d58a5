// Knows how a unit registers, is corrected and sent again (申报指南 三, domain.md §8.3).

import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  parseUnit,
  type UnitContact,
  type UnitDetails,
  type UnitForm,
} from '@/lib/domain/registration/unit';
import type { PersonForm } from '@/lib/domain/registration/person';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { unitNotices } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import type { Context, OpenContext } from '../context';
import { isTaken, type Tx } from '../db';
import { pinyinOf } from '../pinyin';
import { preparePerson, writePerson } from './register-person';
import { formOfUnit, receivingUnit } from './unit-changes';
import { tellDeciders } from './unit-offices';
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
    await tellOfRegistration(tx, unitId, details);
    return { unitId };
  });
}

/** 重新提交 of a returned registration, with what was corrected. */
export async function resubmitUnit(
  ctx: Context,
  input: { readonly unitId: string; readonly version: number; readonly unit: UnitForm },
): Promise<void> {
  const details = detailsOf(input.unit);
  const follow = async (tx: Tx) => {
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
    await tellOfRegistration(tx, input.unitId, details);
  };
  return moveUnit(ctx, { ...input, event: 'resubmit', permission: 'unit.edit' }, { follow });
}

export type AmendUnitInput = {
  readonly unitId: string;
  readonly version: number;
  readonly contact: UnitContact;
};

/** 修改联系方式 of an approved unit, which needs nobody's approval. @throws Refusal `invalid` */
export function amendUnit(ctx: Context, input: AmendUnitInput): Promise<void> {
  return moveUnit(
    ctx,
    { ...input, event: 'amend', permission: 'unit.edit' },
    {
      follow: async (tx, { id, ...unit }) => {
        // a unit at the top of its chain has no supervising unit to judge
        const parentId = unit.parentId ?? id;
        const { leaderName, leaderMobile, telephone, email, address } = detailsOf({
          ...formOfUnit({ id, ...unit, parentId }),
          ...input.contact,
        });
        const data = { leaderName, leaderMobile, telephone, email, address };
        await tx.unit.update({ where: { id }, data, select: { id: true } });
      },
    },
  );
}

async function checkPlace(tx: Tx, { parentId, regionCode }: UnitDetails): Promise<void> {
  await receivingUnit(tx, parentId);
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

const tellOfRegistration = (tx: Tx, id: string, details: UnitDetails): Promise<void> =>
  tellDeciders(
    tx,
    { ...details, id },
    { kind: 'unit.register', subject: unitNotices.registered(details.name) },
  );
