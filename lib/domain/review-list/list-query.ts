// Knows what a reviewer's list is asked for, and how that is written in its link.

import { z } from 'zod';
import { levels, type Level } from '@/lib/domain/catalogue/levels';
import { states } from '@/lib/domain/workflow/states';
import {
  listSorts,
  listViews,
  sortsOf,
  viewsOf,
  type Desk,
  type ListSort,
  type ListView,
} from './desk';

const key = z.string().min(1).max(60);
const yes = z.literal('1').transform(() => true as const);
/** Sealed by the server (base64url): names and places in the list never stand open in a link. */
const sealed = z.string().regex(/^[\w-]{1,800}$/);

const filterKinds = {
  round: z.uuid(),
  series: key,
  specialty: key,
  title: key,
  level: z.coerce.number().pipe(z.literal(levels)) as z.ZodType<Level>,
  /** A part of the unit's name, its pinyin or its initials. */
  unit: z.string().trim().min(1).max(60),
  state: z.enum(states),
  /** Waiting for so many days at least. */
  days: z.coerce.number().int().min(1).max(999),
  /** Returned before. */
  returned: yes,
  /** Sent with warnings of 预检. */
  warnings: yes,
  /** Nobody of the present holder has pressed 办理. */
  unread: yes,
  number: z.string().regex(/^RSSQ\d{8}$/),
  /** A sealed name. */
  name: sealed,
  /** An applicant, by account. */
  person: z.uuid(),
} satisfies Record<string, z.ZodType>;

/** The filters of a list; those that are not set are left out. */
export type ListFilter = {
  readonly [K in keyof typeof filterKinds]?: z.output<(typeof filterKinds)[K]>;
};
export type FilterKey = keyof ListFilter;
export const filterKeys = Object.keys(filterKinds) as FilterKey[];

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

/** The parameters of a link, as the framework hands them over. */
export type LinkParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** One value, or undefined where the link has none of this kind. */
function read<T>(kind: z.ZodType<T>, value: string | readonly string[] | undefined): T | undefined {
  return kind.safeParse(all(value)[0]).data;
}

/** Reads a link for a desk; what it does not know or may not offer is left out without complaint. */
export function readList(kind: Desk['kind'], params: LinkParams): ReviewList {
  const view = offered(viewsOf[kind], read(z.enum(listViews), params['view']));
  const asked = all(params['col']).flatMap((text) => text.split(','));
  const columns = listColumns.filter((column) => asked.includes(column));
  return {
    view,
    sort: offered(sortsOf(kind, view), read(z.enum(listSorts), params['sort'])),
    columns: columns.length === 0 ? defaultColumns : columns,
    filter: Object.fromEntries(
      filterKeys.flatMap((each) => {
        const value = read<unknown>(filterKinds[each], params[each]);
        return value === undefined ? [] : [[each, value]];
      }),
    ),
    place: placeOf(params),
  };
}

function offered<T>(choices: readonly T[], asked: T | undefined): T {
  const [first] = choices;
  if (first === undefined) throw new Error('a list without a choice');
  return choices.find((each) => each === asked) ?? first;
}

function placeOf(params: LinkParams): ListPlace | null {
  for (const direction of ['after', 'before'] as const) {
    const place = read(sealed, params[direction]);
    if (place !== undefined) return { direction, sealed: place };
  }
  return null;
}
