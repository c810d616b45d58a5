// Knows the way of a unit's registration: the same engine, a table of its own (domain.md §8.3).

import type { Guard, Transition } from './engine';
import { reasonLimits } from './guards';

export const unitStates = ['pending', 'approved', 'returned', 'disabled'] as const;
export type UnitState = (typeof unitStates)[number];

export const unitEvents = [
  'register',
  'approve',
  'return',
  'resubmit',
  'disable',
  'enable',
] as const;
export type UnitEventName = (typeof unitEvents)[number];

/** `decider`: the supervising unit or the region; `administrator`: the unit's own. */
export const unitHolders = ['administrator', 'decider'] as const;
export type UnitHolder = (typeof unitHolders)[number];

export type UnitFacts = { readonly reasonLength: number; readonly openApplications: number };

const reasonGiven: Guard<UnitFacts> = ({ reasonLength }) =>
  reasonLength >= reasonLimits.min && reasonLength <= reasonLimits.max
    ? null
    : { code: 'reasonMissing', params: reasonLimits };

const nothingOpen: Guard<UnitFacts> = ({ openApplications }) =>
  openApplications === 0 ? null : { code: 'unitBusy', params: { count: openApplications } };

export type UnitTransition = Transition<UnitState, UnitEventName, UnitHolder, UnitFacts>;

/** Every transition of a unit's registration. */
// prettier-ignore
export const unitTable: readonly UnitTransition[] = [
  { event: 'approve', from: 'pending', to: 'approved', by: 'decider', guards: [] },
  { event: 'return', from: 'pending', to: 'returned', by: 'decider', guards: [reasonGiven] },
  { event: 'resubmit', from: 'returned', to: 'pending', by: 'administrator', guards: [] },
  { event: 'disable', from: 'approved', to: 'disabled', by: 'decider', guards: [reasonGiven, nothingOpen] },
  { event: 'enable', from: 'disabled', to: 'approved', by: 'decider', guards: [] },
];
