// Knows how a scope becomes a database condition that is always part of the query.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';
import {
  scopesFor,
  type ApplicationFilter,
  type RoundFilter,
  type UnitFilter,
} from '@/lib/domain/policy/scopes';

type FilterOf<P extends Permission> = P extends `unit.${string}`
  ? UnitFilter
  : P extends `form.${string}`
    ? RoundFilter
    : ApplicationFilter;

/** The condition for lists and single records alike; null means: empty, do not even ask. */
export function scopeWhere<P extends Permission>(
  actor: Actor,
  permission: P,
): { OR: FilterOf<P>[] } | null {
  const filters = scopesFor(actor, permission);
  return filters.length === 0 ? null : { OR: [...filters] as FilterOf<P>[] };
}
