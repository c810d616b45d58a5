// Knows who may become an administrator of an office, who may end one, and what excludes what.

import type { Role } from '@/lib/domain/policy/actor';
import type { RefusalCode } from '@/lib/domain/refusal';
import { rolesOfOffice, type AdministratorRole, type OfficeKind, type RoleOf } from './offices';

/** Days that an invitation can be accepted. */
export const invitationDays = 7;

/**
 * Roles of an office that the actor may give and end, where it is in their scope: nobody of a unit
 * gives more than they have, and only what receives has supervising administrators.
 */
export function rolesManagedBy<K extends OfficeKind>(
  actor: Role,
  office: { readonly kind: K; readonly receiving: boolean },
): RoleOf<K>[] {
  const ofOffice: readonly RoleOf<K>[] = rolesOfOffice[office.kind];
  return ofOffice.filter(
    (role) => role !== 'supervisingAdmin' || (office.receiving && actor !== 'unitAdmin'),
  );
}

/** Why a role cannot be ended: who ends their own leaves somebody behind who does the work. */
export const endRefusal = (ending: {
  readonly own: boolean;
  /** Others who hold the same role at the office now. */
  readonly others: number;
}): RefusalCode | null => (ending.own && ending.others === 0 ? 'lastAdministrator' : null);

/** Nobody prolongs what they have themselves. */
export const termRefusal = ({ own }: { readonly own: boolean }): RefusalCode | null =>
  own ? 'ownRole' : null;

/** Who manages accounts, and who looks at what was done, decides on nothing else. */
const apart: readonly Role[] = ['platformAdmin', 'auditor'];

/** Whether somebody who holds `held` may not have `wanted` beside it; everybody may apply. */
export const excludes = (held: readonly Role[], wanted: AdministratorRole): boolean =>
  held.some(
    (role) =>
      role !== 'applicant' && role !== wanted && (apart.includes(role) || apart.includes(wanted)),
  );

type Openness = {
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly acceptedAt: Date | null;
  /** A unit that is disabled, a committee whose time is over, a region that is closed. */
  readonly officeClosed: boolean;
};

/** Neither accepted nor withdrawn nor too old, of an office that is there. */
export const isOpenInvitation = (
  { withdrawnAt, acceptedAt, expiresAt, officeClosed }: Openness,
  now: Date,
): boolean => withdrawnAt === null && acceptedAt === null && now < expiresAt && !officeClosed;

export type InvitationFacts = Openness & {
  /** Of the person that is meant. */
  readonly name: string;
  readonly role: AdministratorRole;
  /** Their account, where it is known. */
  readonly userId: string | null;
};
type Invited = {
  readonly userId: string;
  readonly name: string;
  /** Holds this role at this office already. */
  readonly has: boolean;
  /** Every role that they hold now. */
  readonly held: readonly Role[];
};

/** Why `person` cannot accept; the name keeps a link that went astray from being of use. */
export function acceptRefusal(
  invitation: InvitationFacts,
  person: Invited,
  now: Date,
): RefusalCode | null {
  if (invitation.userId !== null && invitation.userId !== person.userId) return 'notFound';
  if (!isOpenInvitation(invitation, now)) return 'linkUsed';
  if (invitation.name !== person.name) return 'invitedAnother';
  if (person.has) return 'alreadyAdministrator';
  return excludes(person.held, invitation.role) ? 'rolesApart' : null;
}
