// Knows how a list is read from its link: strictly, and kindly to what it does not know.

import { z } from 'zod';
import { levels, type Level } from '@/lib/domain/catalogue/levels';
import { states } from '@/lib/domain/workflow/states';
import { listSorts, listViews, sortsOf, viewsOf, type Desk } from './desk';
import {
  defaultColumns,
  filterKeys,
  listColumns,
  type FilterKey,
  type ListPlace,
  type ReviewList,
} from './list-query';

const key = z.string().min(1).max(60);
const yes = z.literal('1').transform(() => true as const);
/** Sealed by the server (base64url): names and places in the list never stand open in a link. */
const sealed = z.string().regex(/^[\w-]{1,800}$/);

const filterKinds: Readonly<Record<FilterKey, z.ZodType>> = {
  round: z.uuid(),
  series: key,
  specialty: key,
  title: key,
  level: z.coerce.number().pipe(z.literal(levels)) as z.ZodType<Level>,
  unit: z.string().trim().min(1).max(60),
  state: z.enum(states),
  days: z.coerce.number().int().min(1).max(999),
  returned: yes,
  warnings: yes,
  unread: yes,
  number: z.string().regex(/^RSSQ\d{8}$/),
  name: sealed,
  person: z.uuid(),
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
        const value = read(filterKinds[each], params[each]);
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
