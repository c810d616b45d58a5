// Knows how the wishes of a list become conditions on `"Application" a`.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Desk, ListView, viewsOf } from '@/lib/domain/review-list/desk';
import type { FilterKey, ListFilter } from '@/lib/domain/review-list/list-query';
import { reviewStates } from '@/lib/domain/workflow/states';
import { namePattern } from '../../name-search';
import type { FilterKeys } from './filter-keys';

const { sql } = Prisma;
type Sql = Prisma.Sql;

const inReview = sql`a.state IN (${Prisma.join([...reviewStates])})`;

/** Offices hold an application one after the other: who came earlier is below. */
const placeOf = (office: Sql) => sql`array_position(a."everHeldBy", ${office}::uuid)`;
const holder = sql`coalesce(a."holderUnitId", a."holderCommitteeId")`;
const isBelow = (office: string) =>
  sql`(a.state = 'draft' OR ${placeOf(sql`a."holderUnitId"`)} < ${placeOf(sql`${office}`)})`;
const isAbove = (office: string) => sql`${placeOf(holder)} > ${placeOf(sql`${office}`)}`;

type Views = {
  readonly [K in Desk['kind']]: Readonly<Record<(typeof viewsOf)[K][number], (id: string) => Sql>>;
};
const everything = () => sql`TRUE`;

/** The lists of each desk. A committee keeps what it has decided, so its state must be asked. */
const views: Views = {
  unit: {
    waiting: (id) => sql`a."holderUnitId" = ${id}::uuid`,
    handled: (id) => sql`a."holderUnitId" IS DISTINCT FROM ${id}::uuid`,
    returned: isBelow,
    forwarded: isAbove,
    all: everything,
  },
  committee: {
    waiting: (id) => sql`(a."holderCommitteeId" = ${id}::uuid AND a.state = 'committeeReview')`,
    handled: (id) =>
      sql`(a."holderCommitteeId" IS DISTINCT FROM ${id}::uuid OR a.state <> 'committeeReview')`,
    returned: isBelow,
    all: everything,
  },
  region: {
    waiting: () => inReview,
    handled: () => sql`a.state IN ('accepted', 'rejected', 'lapsed')`,
    returned: () => sql`a.state = 'draft'`,
    all: everything,
  },
};

/** The condition of a list of a desk. @throws for a list that the desk does not have. */
export function viewSql({ kind, id }: Desk, view: ListView): Sql {
  const of: Partial<Record<ListView, (id: string) => Sql>> = views[kind];
  const condition = of[view];
  if (condition === undefined) throw new Error(`no list "${view}" for a ${kind}`);
  return condition(id);
}

/** A filter whose sealed name has been opened, and whose keys have been looked up. */
export type OpenedFilter = Omit<ListFilter, 'name' | keyof FilterKeys> &
  FilterKeys & { readonly name?: string };

/** The planner sees the keys themselves, and so knows how many rows there will be. */
const oneOf = (column: Sql, keys: readonly string[], type = sql`text`): Sql =>
  sql`${column} = ANY(${[...keys]}::${type}[])`;

const filters: { readonly [K in FilterKey]: (value: Required<OpenedFilter>[K]) => Sql } = {
  round: (id) => sql`a."roundId" = ${id}::uuid`,
  series: (specialties) => oneOf(sql`a."specialtyKey"`, specialties),
  specialty: (key) => sql`a."specialtyKey" = ${key}`,
  title: (key) => sql`a."titleKey" = ${key}`,
  level: (titles) => oneOf(sql`a."titleKey"`, titles),
  unit: (units) => oneOf(sql`a."unitId"`, units, sql`uuid`),
  state: (state) => sql`a.state = ${state}`,
  days: (days) => sql`a."stateSince" <= now() - make_interval(days => ${days}::int)`,
  returned: () => sql`a."returnCount" > 0`,
  warnings: () => sql`a."warningCount" > 0`,
  unread: () => sql`(a."openedAt" IS NULL AND ${inReview})`,
  number: (number) => sql`a.number = ${number}`,
  person: (id) => sql`a."applicantId" = ${id}::uuid`,
  // What has no letter at all is nobody's name.
  name: (typed) => {
    const pattern = namePattern(typed);
    return pattern === null ? sql`FALSE` : sql`a."applicantWords" LIKE ${pattern}`;
  },
};

/** The conditions of all filters that are set. */
export const filterSql = (filter: OpenedFilter): Sql[] =>
  Object.entries(filter).map(([key, value]) =>
    (filters[key as FilterKey] as (value: unknown) => Sql)(value),
  );
