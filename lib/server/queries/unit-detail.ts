// Knows one unit: its frame and what may be done with it, what is registered, its history.

import 'server-only';
import { cache } from 'react';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';
import { storedUnitChanges, type UnitChange } from '@/lib/domain/registration/unit-change';
import type { UnitEventName, UnitState } from '@/lib/domain/workflow/unit-table';
import { db } from '../db';
import { scopeWhere } from '../scope';

const frame = {
  id: true,
  name: true,
  uscc: true,
  nature: true,
  regionCode: true,
  parentId: true,
  address: true,
  leaderName: true,
  leaderMobile: true,
  telephone: true,
  email: true,
  receiving: true,
  state: true,
  version: true,
  registeredAt: true,
  region: { select: { name: true } },
  parent: { select: { id: true, name: true, telephone: true } },
  formerNames: { select: { name: true }, orderBy: { usedTo: 'desc' }, take: 10 },
} as const;

type OfUnit = Extract<Permission, `unit.${string}`>;

/** Whether the unit is in the actor's scope: the same filter as the commands use. */
async function may(actor: Actor, permission: OfUnit, id: string): Promise<boolean> {
  const scope = scopeWhere(actor, permission);
  return scope !== null && (await db().unit.count({ where: { id, AND: scope } })) > 0;
}

/** One unit of the actor's scope with what the actor may do, or null; asked once a request. */
export const unitDetail = cache(async (actor: Actor, id: string) => {
  const scope = scopeWhere(actor, 'unit.read');
  if (scope === null || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const [found, mayDecide, mayEdit, mayAdminister] = await Promise.all([
    db().unit.findFirst({ where: { id, AND: scope }, select: frame }),
    may(actor, 'unit.decide', id),
    may(actor, 'unit.edit', id),
    may(actor, 'unit.administer', id),
  ]);
  if (found === null) return null;
  const { formerNames, ...unit } = found;
  return {
    ...unit,
    kind: 'unit' as const,
    state: unit.state as UnitState,
    formerNames: formerNames.map(({ name }) => name),
    mayDecide,
    mayEdit,
    mayAdminister,
  };
});

export type UnitHistoryLine = {
  readonly event: UnitEventName;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly changes: readonly UnitChange[];
  readonly at: Date;
};

/** What happened to a unit whose scope the caller has checked, newest first. */
export async function unitHistory(unitId: string): Promise<UnitHistoryLine[]> {
  const events = await db().unitEvent.findMany({
    where: { unitId },
    select: { event: true, actorId: true, reason: true, changes: true, at: true },
    orderBy: { fromVersion: 'desc' },
    take: 200,
  });
  const ids = events.flatMap(({ actorId }) => actorId ?? []);
  const people = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map(({ event, actorId, changes, ...line }) => ({
    ...line,
    event: event as UnitEventName,
    actor: actorId === null ? null : (names.get(actorId) ?? null),
    changes: changes === null ? [] : storedUnitChanges.parse(changes),
  }));
}
