import { decide } from '@/lib/domain/workflow/engine';
import {
  decisionsAt,
  isSelectable,
  unitEvents,
  unitHolders,
  unitStates,
  unitTable,
  type UnitEventName,
  type UnitFacts,
  type UnitHolder,
  type UnitState,
} from '@/lib/domain/workflow/unit-table';

const fine: UnitFacts = { reasonLength: 10, openApplications: 0, circular: false };

// Written by hand; what is not named is refused.
const cells: {
  readonly [S in UnitState]: {
    readonly [E in UnitEventName]?: readonly [by: UnitHolder, to: UnitState];
  };
} = {
  pending: { approve: ['decider', 'approved'], return: ['decider', 'returned'] },
  returned: { resubmit: ['administrator', 'pending'] },
  approved: {
    disable: ['decider', 'disabled'],
    amend: ['administrator', 'approved'],
    requestChange: ['administrator', 'changing'],
    move: ['decider', 'approved'],
  },
  changing: {
    withdrawChange: ['administrator', 'approved'],
    approveChange: ['decider', 'approved'],
    returnChange: ['decider', 'approved'],
  },
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
  it('is asked for 5 states, 12 events and 2 holders', () => {
    expect(everything).toHaveLength(120);
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

  it.each([
    ['a change is asked for', 'approved', 'requestChange', 'administrator'],
    ['a change is sent back', 'changing', 'returnChange', 'decider'],
    ['it is moved', 'approved', 'move', 'decider'],
  ] as const)('needs a reason when %s', (_when, state, event, holder) => {
    const silent = { ...fine, reasonLength: 3 };
    expect(answer(state, event, holder, silent)).toBe('reasonMissing');
  });

  it('never comes to stand above itself', () => {
    const circular = { ...fine, circular: true };
    expect([
      answer('approved', 'requestChange', 'administrator', circular),
      answer('changing', 'approveChange', 'decider', circular),
      answer('approved', 'move', 'decider', circular),
      // what changes nothing above it is not in the way
      answer('changing', 'returnChange', 'decider', circular),
    ]).toEqual(['unitCircle', 'unitCircle', 'unitCircle', '→ approved']);
  });

  it('can be chosen when it is approved, and while a change waits', () => {
    expect(unitStates.filter(isSelectable)).toEqual(['approved', 'changing']);
  });

  it('offers whoever decides what its state allows, and says what needs a reason', () => {
    const offered = Object.fromEntries(
      unitStates.map((state) => [
        state,
        decisionsAt(state).map(({ event, needsReason }) => `${event}${needsReason ? '…' : ''}`),
      ]),
    );
    expect(offered).toEqual({
      pending: ['approve', 'return…'],
      approved: ['disable…'],
      changing: ['approveChange', 'returnChange…'],
      returned: [],
      disabled: ['enable'],
    });
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
