// Knows what a change of a unit's name, credit code or supervising unit does to the tables.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import {
  fieldsThatChange,
  storedUnitChanges,
  type UnitChange,
  type UnitChangeForm,
} from '@/lib/domain/registration/unit-change';
import type { UnitForm } from '@/lib/domain/registration/unit';
import { selectableUnitStates } from '@/lib/domain/workflow/unit-table';
import { isTaken, type Tx } from '../db';
import { pinyinOf } from '../pinyin';
import type { UnitRecord } from './unit-transition';

/** The unit as its own form would have it. */
export const formOfUnit = ({ parentId, address, email, ...unit }: UnitRecord): UnitForm => ({
  name: unit.name,
  uscc: unit.uscc,
  nature: unit.nature,
  regionCode: unit.regionCode,
  leaderName: unit.leaderName,
  leaderMobile: unit.leaderMobile,
  telephone: unit.telephone,
  parentId: parentId ?? '',
  address: address ?? '',
  email: email ?? '',
});

/** An approved receiving unit. @throws Refusal `unitUnknown` */
export async function receivingUnit(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const where = { id, state: { in: [...selectableUnitStates] }, receiving: true };
  const parent = await tx.unit.findFirst({ where, select: { id: true, name: true } });
  if (parent === null) throw new Refusal('unitUnknown');
  return parent;
}

/**
 * What is wanted beside what is there, field by field.
 * @throws Refusal `unitUnchanged`, `unitUnknown`, `unitRegistered`.
 */
export async function changesOf(
  tx: Tx,
  unit: UnitRecord,
  wanted: UnitChangeForm,
): Promise<UnitChange[]> {
  const present = formOfUnit(unit);
  const fields = fieldsThatChange(wanted, present);
  if (fields.length === 0) throw new Refusal('unitUnchanged');
  const parent = fields.includes('parentId') ? await receivingUnit(tx, wanted.parentId) : null;
  if (fields.includes('uscc')) await codeIsFree(tx, wanted.uscc);
  return fields.map((field) => ({
    field,
    from: present[field],
    to: wanted[field],
    fromShown: field === 'parentId' ? (unit.parent?.name ?? '') : present[field],
    toShown: field === 'parentId' ? (parent?.name ?? '') : wanted[field],
  }));
}

async function codeIsFree(tx: Tx, uscc: string): Promise<void> {
  const taken = await tx.unit.findUnique({ where: { uscc }, select: { id: true } });
  if (taken !== null) throw new Refusal('unitRegistered');
}

const valueOf = (changes: readonly UnitChange[], field: UnitChange['field']): string | undefined =>
  changes.find((change) => change.field === field)?.to;

/** What the newest request of a unit asks for. */
export async function requestedChanges(tx: Tx, unitId: string): Promise<UnitChange[]> {
  const request = await tx.unitEvent.findFirstOrThrow({
    where: { unitId, event: 'requestChange' },
    select: { changes: true },
    orderBy: { fromVersion: 'desc' },
  });
  return storedUnitChanges.parse(request.changes);
}

/**
 * Whether the unit would stand above itself. Chains are changed by one at a time, so that two moves
 * do not make a circle together.
 */
export async function isCircular(
  tx: Tx,
  unitId: string,
  changes: readonly UnitChange[],
): Promise<boolean> {
  const parentId = valueOf(changes, 'parentId');
  if (parentId === undefined || parentId === '') return false;
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('unit.chain'))) locked`;
  const [found] = await tx.$queryRaw<{ circular: boolean }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, "parentId" FROM "Unit" WHERE id = ${parentId}::uuid
      UNION SELECT u.id, u."parentId" FROM "Unit" u JOIN chain c ON u.id = c."parentId"
    ) SELECT EXISTS (SELECT 1 FROM chain WHERE id = ${unitId}::uuid) AS circular`;
  return found?.circular === true;
}

/** Makes the changes; a name that was is found from now on too. @throws Refusal `unitRegistered` */
export async function applyChanges(
  tx: Tx,
  { id, name: present }: UnitRecord,
  changes: readonly UnitChange[],
): Promise<void> {
  const [name, uscc, parentId] = [
    valueOf(changes, 'name'),
    valueOf(changes, 'uscc'),
    valueOf(changes, 'parentId'),
  ];
  if (uscc !== undefined) await codeIsFree(tx, uscc);
  if (parentId !== undefined) await receivingUnit(tx, parentId);
  try {
    await tx.unit.update({
      where: { id },
      data: {
        ...(name !== undefined && { name, ...pinyinOf(name) }),
        ...(uscc !== undefined && { uscc }),
        ...(parentId !== undefined && { parentId }),
      },
      select: { id: true },
    });
  } catch (error) {
    throw isTaken(error) ? new Refusal('unitRegistered') : error;
  }
  if (name === undefined) return;
  const former = { unitId: id, name: present, ...pinyinOf(present) };
  await tx.unitFormerName.createMany({ data: [former], skipDuplicates: true });
  // A unit that takes an old name back does not bear it as a former one.
  await tx.unitFormerName.deleteMany({ where: { unitId: id, name } });
}
