// Knows the people of a unit: who has applied from it this year.

import 'server-only';
import { beijingYear } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { rolesOfOffice } from '@/lib/domain/registration/offices';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';
import { scopeWhere } from '../scope';

export type StaffLine = {
  readonly applicationId: string;
  readonly name: string;
  readonly number: string;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly stateSince: Date;
  /** Holds the role of the unit's administrator already. */
  readonly administrator: boolean;
};

/**
 * Who has applied from the unit this year, as far as the actor may read their applications: the same
 * scope as the list of applications and each of them.
 */
export async function unitStaff(
  actor: Actor,
  unitId: string,
  now = new Date(),
): Promise<{ year: number; staff: StaffLine[] }> {
  const year = beijingYear(now);
  const scope = scopeWhere(actor, 'application.read');
  if (scope === null) return { year, staff: [] };
  const [found, grants] = await Promise.all([
    db().application.findMany({
      where: { AND: scope, unitId, year, submissionCount: { gt: 0 } },
      select: {
        id: true,
        number: true,
        displayName: true,
        state: true,
        submissionCount: true,
        stateSince: true,
        applicantId: true,
        applicant: { select: { name: true } },
      },
      orderBy: [{ stateSince: 'desc' }, { id: 'desc' }],
      take: 500,
    }),
    db().roleGrant.findMany({
      where: {
        unitId,
        role: { in: [...rolesOfOffice.unit] },
        OR: [{ validTo: null }, { validTo: { gt: now } }],
      },
      select: { userId: true },
    }),
  ]);
  const administrators = new Set(grants.map(({ userId }) => userId));
  return {
    year,
    staff: found.map(({ id, applicant, applicantId, state, ...line }) => ({
      ...line,
      applicationId: id,
      name: applicant.name,
      state: state as State,
      administrator: administrators.has(applicantId),
    })),
  };
}
