// Knows the way of a unit's registration: the same engine, a table of its own (domain.md §8.3).

import type { Guard, Transition } from './engine';
import { reasonLimits } from './guards';

export const unitStates = ['pending', 'approved', 'changing', 'returned', 'disabled'] as const;
export type UnitState = (typeof unitStates)[number];

/** Units that wait for a decision. */
export const waitingUnitStates = ['pending', 'changing'] as const satisfies UnitState[];

/** Units that people may choose: one that has asked for a change stays what it was meanwhile. */
export const selectableUnitStates = ['approved', 'changing'] as const satisfies UnitState[];
export const isSelectable = (state: string): boolean =>
  (selectableUnitStates as readonly string[]).includes(state);

export const unitEvents = [
  'register',
  'approve',
  'return',
  'resubmit',
  'amend',
  'requestChange',
  'withdrawChange',
  'approveChange',
  'returnChange',
  'move',
  'disable',
  'enable',
] as const;
export type UnitEventName = (typeof unitEvents)[number];

/** What whoever decides on a unit may press. */
export const unitDecisions = [
  'approve',
  'return',
  'approveChange',
  'returnChange',
  'disable',
  'enable',
] as const satisfies UnitEventName[];
export type UnitDecisionEvent = (typeof unitDecisions)[number];

/** `decider`: the supervising unit or the region; `administrator`: the unit's own. */
export const unitHolders = ['administrator', 'decider'] as const;
export type UnitHolder = (typeof unitHolders)[number];

export type UnitFacts = {
  readonly reasonLength: number;
  readonly openApplications: number;
  /** The supervising unit that is asked for stands below the unit itself. */
  readonly circular: boolean;
};

const reasonGiven: Guard<UnitFacts> = ({ reasonLength }) =>
  reasonLength >= reasonLimits.min && reasonLength <= reasonLimits.max
    ? null
    : { code: 'reasonMissing', params: reasonLimits };

const nothingOpen: Guard<UnitFacts> = ({ openApplications }) =>
  openApplications === 0 ? null : { code: 'unitBusy', params: { count: openApplications } };

const notCircular: Guard<UnitFacts> = ({ circular }) => (circular ? { code: 'unitCircle' } : null);

export type UnitTransition = Transition<UnitState, UnitEventName, UnitHolder, UnitFacts>;

/** Every transition of a unit's registration. */
// prettier-ignore
export const unitTable: readonly UnitTransition[] = [
  { event: 'approve', from: 'pending', to: 'approved', by: 'decider', guards: [] },
  { event: 'return', from: 'pending', to: 'returned', by: 'decider', guards: [reasonGiven] },
  { event: 'resubmit', from: 'returned', to: 'pending', by: 'administrator', guards: [] },

  // Address and telephones are the unit's own affair; what others rely on is changed by request.
  { event: 'amend', from: 'approved', to: 'approved', by: 'administrator', guards: [] },
  { event: 'requestChange', from: 'approved', to: 'changing', by: 'administrator', guards: [reasonGiven, notCircular] },
  { event: 'withdrawChange', from: 'changing', to: 'approved', by: 'administrator', guards: [] },
  { event: 'approveChange', from: 'changing', to: 'approved', by: 'decider', guards: [notCircular] },
  { event: 'returnChange', from: 'changing', to: 'approved', by: 'decider', guards: [reasonGiven] },
  { event: 'move', from: 'approved', to: 'approved', by: 'decider', guards: [reasonGiven, notCircular] },

  { event: 'disable', from: 'approved', to: 'disabled', by: 'decider', guards: [reasonGiven, nothingOpen] },
  { event: 'enable', from: 'disabled', to: 'approved', by: 'decider', guards: [] },
];

/** The decisions that a unit's state allows, and which of them ask for a reason. */
export const decisionsAt = (
  state: UnitState,
): readonly { readonly event: UnitDecisionEvent; readonly needsReason: boolean }[] =>
  unitDecisions.flatMap((event) =>
    unitTable
      .filter((row) => row.event === event && row.from === state)
      .map(({ guards }) => ({ event, needsReason: guards.includes(reasonGiven) })),
  );
