// Knows the people of a unit: its administrators and invitations, and who has applied from it.

import 'server-only';
import { beijingYear } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { rolesManagedBy, unitRoles, type UnitRole } from '@/lib/domain/registration/administrators';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';
import { scopeWhere } from '../scope';
import type { UnitDetail } from './unit-detail';

type AdministratorLine = {
  readonly grantId: string;
  readonly name: string;
  readonly role: UnitRole;
  readonly since: Date;
  readonly until: Date | null;
  readonly ended: boolean;
  /** The person who looks at it. */
  readonly own: boolean;
  readonly mayEnd: boolean;
};
type InvitationLine = {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
  readonly by: string;
  readonly expiresAt: Date;
  readonly mayWithdraw: boolean;
};

/** Administrators of a unit whose scope the caller has checked, and the roles the actor may give. */
export async function unitAdministrators(
  actor: Actor,
  unit: UnitDetail,
): Promise<{
  manages: UnitRole[];
  administrators: AdministratorLine[];
  invitations: InvitationLine[];
}> {
  const now = new Date();
  const [grants, invitations] = await Promise.all([
    db().roleGrant.findMany({
      where: { unitId: unit.id, role: { in: [...unitRoles] } },
      select: {
        id: true,
        userId: true,
        role: true,
        validFrom: true,
        validTo: true,
        user: { select: { name: true } },
      },
      orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
      take: 200,
    }),
    db().invitation.findMany({
      where: { unitId: unit.id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      select: {
        id: true,
        name: true,
        role: true,
        expiresAt: true,
        invitedBy: { select: { name: true } },
      },
      orderBy: { createdAt: 'desc' },
      take: 50,
    }),
  ]);
  const manages = unit.mayAdminister ? rolesManagedBy(actor.role, unit) : [];
  return {
    manages,
    administrators: grants.map(({ id, user, role, validFrom, validTo, userId }) => ({
      grantId: id,
      name: user.name,
      role: role as UnitRole,
      since: validFrom,
      until: validTo,
      ended: validTo !== null && validTo <= now,
      own: userId === actor.userId,
      mayEnd: manages.includes(role as UnitRole) && (validTo === null || validTo > now),
    })),
    invitations: invitations.map(({ role, invitedBy, ...invitation }) => ({
      ...invitation,
      role: role as UnitRole,
      by: invitedBy.name,
      mayWithdraw: manages.includes(role as UnitRole),
    })),
  };
}

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
        role: { in: [...unitRoles] },
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
