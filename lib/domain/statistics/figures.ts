// Knows what is counted: the dimensions, and the states as the statistics tell them apart.

import type { State } from '../workflow/states';

/** By what applications are counted, and two by which returns are. */
export const dimensions = [
  'state',
  'waiting',
  'series',
  'level',
  'unit',
  'region',
  'month',
  'return',
  'reason',
] as const;
export type Dimension = (typeof dimensions)[number];

/** So many have this value of this dimension. */
export type Figure = {
  readonly dimension: Dimension;
  readonly value: string;
  readonly count: number;
};

/** A draft that came back and one that lapsed unsent are told apart from the others. */
export type CountedState = State | 'returned' | 'neverSent';

/** Those of a long list that are shown by name; the others are one row. */
export const mostUnits = 20;
