// Knows the list of units: those that wait for a decision, and all of the scope as a tree.

import 'server-only';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { Actor } from '@/lib/domain/policy/actor';
import { waitingUnitStates, type UnitState } from '@/lib/domain/workflow/unit-table';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { unitNamed } from './unit-search';

export type UnitLine = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly state: UnitState;
  readonly registeredAt: Date;
};

/** A unit with those below it, as far as the scope goes. */
export type UnitNode = UnitLine & { readonly below: readonly UnitNode[] };

export type UnitList = {
  /** The actor decides on units at all. */
  readonly decides: boolean;
  readonly waiting: readonly UnitLine[];
  readonly tree: readonly UnitNode[];
  /** There are more than are shown: a search finds them. */
  readonly cut: boolean;
};

const mostShown = 500;
const select = {
  id: true,
  parentId: true,
  name: true,
  uscc: true,
  nature: true,
  state: true,
  registeredAt: true,
} as const;

type Found = Omit<UnitLine, 'state'> & { readonly state: string; readonly parentId: string | null };
const lineOf = ({ id, name, uscc, nature, state, registeredAt }: Found): UnitLine => ({
  id,
  name,
  uscc,
  nature: nameOfCode(unitNatures, nature),
  state: state as UnitState,
  registeredAt,
});

/** Puts each unit under its supervising unit; whose supervising unit is not there stands on top. */
function treeOf(units: readonly Found[]): UnitNode[] {
  const there = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Found[]>();
  for (const unit of units) {
    const above = unit.parentId !== null && there.has(unit.parentId) ? unit.parentId : null;
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const nodesUnder = (id: string | null): UnitNode[] =>
    (below.get(id) ?? []).map((unit) => ({ ...lineOf(unit), below: nodesUnder(unit.id) }));
  return nodesUnder(null);
}

/** The units of the actor's scope. @param text only those that it finds, as in the picker. */
export async function listUnits(actor: Actor, text: string): Promise<UnitList> {
  const [scope, deciding] = [scopeWhere(actor, 'unit.read'), scopeWhere(actor, 'unit.decide')];
  if (scope === null) return { decides: false, waiting: [], tree: [], cut: false };
  const { isEmpty, condition } = unitNamed(text);
  const asked = isEmpty ? [scope] : [scope, condition];
  const [waiting, units] = await Promise.all([
    deciding === null || !isEmpty
      ? []
      : db().unit.findMany({
          where: { AND: [deciding, { state: { in: [...waitingUnitStates] } }] },
          select,
          orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
          take: mostShown,
        }),
    db().unit.findMany({
      where: { AND: asked },
      select,
      // receiving units first, so that what stands below them has its place
      orderBy: [{ receiving: 'desc' }, { name: 'asc' }, { id: 'asc' }],
      take: mostShown + 1,
    }),
  ]);
  return {
    decides: deciding !== null,
    waiting: waiting.map(lineOf),
    tree: treeOf(units.slice(0, mostShown)),
    cut: units.length > mostShown,
  };
}
