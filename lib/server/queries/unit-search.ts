// Knows the picker of units: who is found by which word, and why one cannot be picked.

import 'server-only';
import { isSelectable, selectableUnitStates } from '@/lib/domain/workflow/unit-table';
import { db } from '../db';
import { likeText } from '../like-text';

export type UnitChoice = {
  readonly id: string;
  readonly name: string;
  /** The name that it had, where that is what was asked for. */
  readonly formerName: string | null;
  readonly uscc: string;
  readonly region: string;
  readonly parent: string | null;
  /** Whether it may be picked; a pending one says who has to approve it. */
  readonly approved: boolean;
  readonly telephone: string;
  readonly parentTelephone: string | null;
};

/** The condition of what was typed: a name of today or of before, its pinyin, the credit code. */
export function unitNamed(text: string) {
  const asked = likeText(text);
  const latin = asked.toLowerCase().replace(/\s/g, '');
  const names = [
    { name: { contains: asked } },
    { pinyin: { startsWith: latin } },
    { initials: { startsWith: latin } },
  ];
  const former = { OR: names };
  return {
    isEmpty: asked === '',
    condition: { OR: [...names, { uscc: latin.toUpperCase() }, { formerNames: { some: former } }] },
    former,
  };
}

/**
 * Units by name, former name, pinyin, initials or code; pending ones come too, so that people see why theirs
 * cannot be picked yet (申报指南 2.4). At most 20.
 * @param receivingOnly for the choice of a supervising unit: approved receiving units only.
 */
export async function searchUnits(text: string, receivingOnly: boolean): Promise<UnitChoice[]> {
  const { isEmpty, condition, former } = unitNamed(text);
  if (isEmpty) return [];
  const states = receivingOnly ? selectableUnitStates : [...selectableUnitStates, 'pending'];
  const found = await db().unit.findMany({
    where: { state: { in: [...states] }, ...(receivingOnly && { receiving: true }), ...condition },
    select: {
      id: true,
      name: true,
      uscc: true,
      state: true,
      telephone: true,
      region: { select: { name: true } },
      parent: { select: { name: true, telephone: true } },
      formerNames: { where: former, select: { name: true }, orderBy: { usedTo: 'desc' }, take: 1 },
    },
    orderBy: [{ state: 'asc' }, { name: 'asc' }],
    take: 20,
  });
  return found.map(({ id, name, uscc, telephone, state, region, parent, formerNames }) => ({
    id,
    name,
    formerName: formerNames[0]?.name ?? null,
    uscc,
    telephone,
    region: region.name,
    parent: parent?.name ?? null,
    approved: isSelectable(state),
    parentTelephone: parent?.telephone ?? null,
  }));
}
