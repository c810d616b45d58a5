// Knows the administrators of an office: who they are, for how long, and who is invited.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { rolesManagedBy } from '@/lib/domain/registration/administrators';
import {
  columnsOfOffice,
  rolesOfOffice,
  type AdministratorRole,
  type OfficeRef,
} from '@/lib/domain/registration/offices';
import { db } from '../db';

type AdministratorLine = {
  readonly grantId: string;
  readonly name: string;
  readonly role: AdministratorRole;
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
  readonly role: AdministratorRole;
  readonly by: string;
  readonly expiresAt: Date;
  readonly mayWithdraw: boolean;
};

export type OfficePeople = {
  /** The roles that the actor may give here; empty for who only looks. */
  readonly manages: readonly AdministratorRole[];
  readonly administrators: readonly AdministratorLine[];
  readonly invitations: readonly InvitationLine[];
};

/**
 * Administrators of an office whose scope the caller has checked.
 * @param mayAdminister whether the actor gives and ends roles here, or only looks.
 */
export async function officePeople(
  actor: Actor,
  office: OfficeRef & { readonly receiving: boolean },
  mayAdminister: boolean,
): Promise<OfficePeople> {
  const now = new Date();
  const at = columnsOfOffice(office);
  const [grants, invitations] = await Promise.all([
    db().roleGrant.findMany({
      where: { ...at, role: { in: [...rolesOfOffice[office.kind]] } },
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
      where: { ...at, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
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
  const manages = mayAdminister ? rolesManagedBy(actor.role, office) : [];
  return {
    manages,
    administrators: grants.map(({ id, user, role, validFrom, validTo, userId }) => ({
      grantId: id,
      name: user.name,
      role: role as AdministratorRole,
      since: validFrom,
      until: validTo,
      ended: validTo !== null && validTo <= now,
      own: userId === actor.userId,
      mayEnd: manages.includes(role as AdministratorRole) && (validTo === null || validTo > now),
    })),
    invitations: invitations.map(({ role, invitedBy, ...invitation }) => ({
      ...invitation,
      role: role as AdministratorRole,
      by: invitedBy.name,
      mayWithdraw: manages.includes(role as AdministratorRole),
    })),
  };
}
