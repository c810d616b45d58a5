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

/** At most 200, those that wait longest first. */
export async function returnsUsedUp(actor: Actor): Promise<UsedUp[]> {
  const scope = scopeWhere(actor, 'application.grantReturn');
  if (scope === null) return [];
  const found = await db().application.findMany({
    where: {
      AND: [scope],
      state: { in: [...reviewStates] },
      returnCount: { gte: db().application.fields.returnLimit },
    },
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
