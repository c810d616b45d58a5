// Knows the applications of a region whose returns are used up while somebody reviews them.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { reviewStates, type State } from '@/lib/domain/workflow/states';
import { db } from '../db';
import { scopeWhere } from '../scope';

export type UsedUp = {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly returnCount: number;
};

const usedUp = () => ({
  state: { in: [...reviewStates] },
  returnCount: { gte: db().application.fields.returnLimit },
});

/** How many there are, and since when the first of them waits; null for roles that grant none. */
export async function usedUpSummary(
  actor: Actor,
): Promise<{ count: number; oldest: Date | null } | null> {
  const scope = scopeWhere(actor, 'application.grantReturn');
  if (scope === null) return null;
  const { _count, _min } = await db().application.aggregate({
    where: { AND: [scope, usedUp()] },
    _count: true,
    _min: { stateSince: true },
  });
  return { count: _count, oldest: _min.stateSince };
}

/** At most 200, those that wait longest first. */
export async function returnsUsedUp(actor: Actor): Promise<UsedUp[]> {
  const scope = scopeWhere(actor, 'application.grantReturn');
  if (scope === null) return [];
  const found = await db().application.findMany({
    where: { AND: [scope, usedUp()] },
    select: {
      id: true,
      number: true,
      displayName: true,
      state: true,
      submissionCount: true,
      returnCount: true,
      applicant: { select: { name: true } },
    },
    orderBy: { stateSince: 'asc' },
    take: 200,
  });
  return found.map(({ applicant, ...line }) => ({
    ...line,
    state: line.state as State,
    applicant: applicant.name,
  }));
}
