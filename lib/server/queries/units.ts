// Knows units: the picker that says why one is not found, the list, and one unit with its history.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import type { UnitEventName, UnitState } from '@/lib/domain/workflow/unit-table';
import { db } from '../db';
import { likeText } from '../like-text';
import { scopeWhere } from '../scope';

export type UnitChoice = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  readonly parent: string | null;
  /** Whether it may be picked; a pending one says who has to approve it. */
  readonly approved: boolean;
  readonly telephone: string;
  readonly parentTelephone: string | null;
};

/**
 * Units by name, pinyin, initials or code; pending ones come too, so that people see why theirs
 * cannot be picked yet (申报指南 2.4). At most 20.
 * @param receivingOnly for the choice of a supervising unit: approved receiving units only.
 */
export async function searchUnits(text: string, receivingOnly: boolean): Promise<UnitChoice[]> {
  const asked = likeText(text);
  if (asked === '') return [];
  const latin = asked.toLowerCase().replace(/\s/g, '');
  const found = await db().unit.findMany({
    where: {
      ...(receivingOnly
        ? { receiving: true, state: 'approved' }
        : { state: { in: ['approved', 'pending'] } }),
      OR: [
        { name: { contains: asked } },
        { pinyin: { startsWith: latin } },
        { initials: { startsWith: latin } },
        { uscc: latin.toUpperCase() },
      ],
    },
    select: {
      id: true,
      name: true,
      uscc: true,
      state: true,
      telephone: true,
      region: { select: { name: true } },
      parent: { select: { name: true, telephone: true } },
    },
    orderBy: [{ state: 'asc' }, { name: 'asc' }],
    take: 20,
  });
  return found.map(({ id, name, uscc, telephone, state, region, parent }) => ({
    id,
    name,
    uscc,
    telephone,
    region: region.name,
    parent: parent?.name ?? null,
    approved: state === 'approved',
    parentTelephone: parent?.telephone ?? null,
  }));
}

export type UnitLine = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly state: UnitState;
  readonly registeredAt: Date;
};

/** The units of the actor's scope; those that wait come first. */
export async function listUnits(actor: Actor): Promise<UnitLine[]> {
  const scope = scopeWhere(actor, 'unit.read');
  if (scope === null) return [];
  const found = await db().unit.findMany({
    where: scope,
    select: { id: true, name: true, uscc: true, nature: true, state: true, registeredAt: true },
    // returned and pending come before disabled and approved, so that none of them is cut off
    orderBy: [{ state: 'desc' }, { registeredAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const waiting = (state: string) => (state === 'pending' ? 0 : 1);
  return found
    .toSorted((a, b) => waiting(a.state) - waiting(b.state))
    .map((unit) => ({
      ...unit,
      nature: nameOfCode(unitNatures, unit.nature),
      state: unit.state as UnitState,
    }));
}

const detail = {
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
  parent: { select: { name: true, telephone: true } },
  events: {
    select: { event: true, reason: true, at: true },
    orderBy: { fromVersion: 'desc' },
    take: 50,
  },
  grants: {
    where: { role: 'unitAdmin' },
    select: { user: { select: { name: true } } },
    take: 20,
  },
} as const;

/** One unit of the actor's scope, or null. */
export async function unitDetail(actor: Actor, id: string) {
  const scope = scopeWhere(actor, 'unit.read');
  if (scope === null) return null;
  const found = await db().unit.findFirst({ where: { id, AND: scope }, select: detail });
  if (found === null) return null;
  const { grants, events, ...unit } = found;
  return {
    ...unit,
    state: unit.state as UnitState,
    administrators: grants.map(({ user }) => user.name),
    events: events.map((each) => ({ ...each, event: each.event as UnitEventName })),
    mayDecide: actor.role !== 'unitAdmin' && actor.unitId !== unit.id,
    mayEdit: actor.role === 'unitAdmin' && actor.unitId === unit.id,
  };
}
