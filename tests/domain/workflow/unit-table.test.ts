import { decide } from '@/lib/domain/workflow/engine';
import {
  unitEvents,
  unitHolders,
  unitStates,
  unitTable,
  type UnitEventName,
  type UnitFacts,
  type UnitHolder,
  type UnitState,
} from '@/lib/domain/workflow/unit-table';

const fine: UnitFacts = { reasonLength: 10, openApplications: 0 };

// Written by hand; what is not named is refused.
const cells: {
  readonly [S in UnitState]: {
    readonly [E in UnitEventName]?: readonly [by: UnitHolder, to: UnitState];
  };
} = {
  pending: { approve: ['decider', 'approved'], return: ['decider', 'returned'] },
  returned: { resubmit: ['administrator', 'pending'] },
  approved: { disable: ['decider', 'disabled'] },
  disabled: { enable: ['decider', 'approved'] },
};

const everything = unitStates.flatMap((state) =>
  unitEvents.flatMap((event) => unitHolders.map((holder) => [state, event, holder] as const)),
);

function answer(state: UnitState, event: UnitEventName, holder: UnitHolder, facts = fine): string {
  const decision = decide(unitTable, { state, event, holders: new Set([holder]) }, facts);
  return decision.ok ? `→ ${decision.transition.to}` : decision.code;
}

describe('the registration of a unit, cell by cell', () => {
  it('is asked for 4 states, 6 events and 2 holders', () => {
    expect(everything).toHaveLength(48);
  });

  it.each(everything)('%s, %s by the %s', (state, event, holder) => {
    const way = cells[state][event];
    const expected =
      way === undefined ? 'wrongState' : way[0] === holder ? `→ ${way[1]}` : 'notHolder';
    expect(answer(state, event, holder)).toBe(expected);
  });

  it.each([
    [3, 'reasonMissing'],
    [4, '→ returned'],
    [500, '→ returned'],
    [501, 'reasonMissing'],
  ])('is returned with a reason of 4 to 500 characters: %i', (reasonLength, expected) => {
    expect(answer('pending', 'return', 'decider', { ...fine, reasonLength })).toBe(expected);
  });

  it('is disabled with a reason, and not while applications are under way', () => {
    const disable = (facts: Partial<UnitFacts>) =>
      answer('approved', 'disable', 'decider', { ...fine, ...facts });
    expect(disable({ reasonLength: 0, openApplications: 1 })).toBe('reasonMissing');
    expect(disable({ openApplications: 1 })).toBe('unitBusy');
    expect(disable({})).toBe('→ disabled');
  });

  it('needs no reason to be approved, sent again or enabled', () => {
    const silent = { ...fine, reasonLength: 0 };
    expect([
      answer('pending', 'approve', 'decider', silent),
      answer('returned', 'resubmit', 'administrator', silent),
      answer('disabled', 'enable', 'decider', silent),
    ]).toEqual(['→ approved', '→ pending', '→ approved']);
  });

  it('comes to approved from everywhere', () => {
    for (const from of unitStates) {
      const seen = new Set<UnitState>([from]);
      for (const state of seen) {
        for (const { from: at, to } of unitTable) if (at === state) seen.add(to);
      }
      expect(seen).toContain('approved');
    }
  });
});
