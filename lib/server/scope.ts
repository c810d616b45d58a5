// Knows how a scope becomes a database condition that is always part of the query.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';
import {
  scopesFor,
  type AccountFilter,
  type ApplicationFilter,
  type CommitteeFilter,
  type PublicityFilter,
  type RegisterFilter,
  type RoundFilter,
  type UnitFilter,
} from '@/lib/domain/policy/scopes';

type RegisterPermission =
  | `register.${string}`
  | `committee.${string}`
  | `round.${string}`
  | `notice.${string}`
  | `site.${string}`;

type FilterOf<P extends Permission> = P extends `unit.${string}`
  ? UnitFilter
  : P extends `form.${string}`
    ? RoundFilter
    : P extends `publicity.${string}`
      ? PublicityFilter
      : P extends `account.${string}` | `integrity.${string}`
        ? AccountFilter
        : P extends 'committee.administer'
          ? CommitteeFilter
          : P extends RegisterPermission
            ? RegisterFilter
            : ApplicationFilter;

/** The condition for lists and single records alike; null means: empty, do not even ask. */
export function scopeWhere<P extends Permission>(
  actor: Actor,
  permission: P,
): { OR: FilterOf<P>[] } | null {
  const filters = scopesFor(actor, permission);
  return filters.length === 0 ? null : { OR: [...filters] as FilterOf<P>[] };
}

type Parts = Required<ApplicationFilter>;
/** Each part of a filter of applications as a condition on `a`. */
const parts: { readonly [K in keyof Parts]: (value: Parts[K]) => Prisma.Sql } = {
  applicantId: (id) => Prisma.sql`a."applicantId" = ${id}::uuid`,
  holderUnitId: (id) => Prisma.sql`a."holderUnitId" = ${id}::uuid`,
  everHeldBy: ({ has }) => Prisma.sql`a."everHeldBy" @> ARRAY[${has}]::uuid[]`,
  regionCode: (code) => Prisma.sql`a."regionCode" = ${code}`,
  submissionCount: ({ gt }) => Prisma.sql`a."submissionCount" > ${gt}::int`,
};

const filterSql = (filter: ApplicationFilter): Prisma.Sql =>
  Prisma.join(
    Object.entries(filter).map(([key, value]) =>
      (parts[key as keyof Parts] as (value: unknown) => Prisma.Sql)(value),
    ),
    ' AND ',
    '(',
    ')',
  );

/** The same condition for statements that are written by hand, on `"Application" a`. */
export function scopeSql(
  actor: Actor,
  permission: Extract<Permission, `application.${string}`>,
): Prisma.Sql | null {
  const scope = scopeWhere(actor, permission);
  return scope && Prisma.join(scope.OR.map(filterSql), ' OR ', '(', ')');
}
