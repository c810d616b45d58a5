// Knows what a reviewer's list can be asked for.

import type { Level } from '@/lib/domain/catalogue/levels';
import type { State } from '@/lib/domain/workflow/states';
import type { ListSort, ListView } from './desk';

/** The filters of a list; those that are not set are left out. */
export type ListFilter = {
  readonly round?: string;
  readonly series?: string;
  readonly specialty?: string;
  readonly title?: string;
  readonly level?: Level;
  /** A part of the unit's name, its pinyin or its initials. */
  readonly unit?: string;
  readonly state?: State;
  /** Waiting for so many days at least. */
  readonly days?: number;
  /** Returned before. */
  readonly returned?: true;
  /** Sent with warnings of 预检. */
  readonly warnings?: true;
  /** Nobody of the present holder has pressed 办理. */
  readonly unread?: true;
  readonly number?: string;
  /** A sealed name. */
  readonly name?: string;
  /** An applicant, by account. */
  readonly person?: string;
};
export type FilterKey = keyof ListFilter;

/** In the order in which a link names them. */
export const filterKeys = [
  'round',
  'series',
  'specialty',
  'title',
  'level',
  'unit',
  'state',
  'days',
  'returned',
  'warnings',
  'unread',
  'number',
  'name',
  'person',
] as const satisfies readonly FilterKey[];

/** Columns beside name and number, which are always there. */
export const listColumns = [
  'title',
  'level',
  'unit',
  'round',
  'state',
  'waiting',
  'due',
  'submitted',
  'returns',
  'warnings',
] as const;
export type ListColumn = (typeof listColumns)[number];
export const defaultColumns: readonly ListColumn[] = [
  'title',
  'unit',
  'state',
  'waiting',
  'returns',
];

/** Where in the list: behind or before a sealed place. */
export type ListPlace = { readonly direction: 'after' | 'before'; readonly sealed: string };

export type ReviewList = {
  readonly view: ListView;
  readonly sort: ListSort;
  readonly columns: readonly ListColumn[];
  readonly filter: ListFilter;
  readonly place: ListPlace | null;
};
