// Knows who may become an administrator of a unit, who may end one, and for how long a role holds.

import type { Role } from '@/lib/domain/policy/actor';
import type { RefusalCode } from '@/lib/domain/refusal';

/** Roles that belong to a unit. */
export const unitRoles = ['unitAdmin', 'supervisingAdmin'] as const satisfies Role[];
export type UnitRole = (typeof unitRoles)[number];

/** Days that an invitation can be accepted. */
export const invitationDays = 7;

/** Roles of a unit that the actor may give and end: nobody gives more than they have. */
export function rolesManagedBy(actor: Role, unit: { readonly receiving: boolean }): UnitRole[] {
  const ofUnit: readonly UnitRole[] = unit.receiving ? unitRoles : ['unitAdmin'];
  return ofUnit.filter((role) => role === 'unitAdmin' || actor !== 'unitAdmin');
}

/** Why a role cannot be ended: who ends their own leaves somebody behind who does the work. */
export const endRefusal = (ending: {
  readonly own: boolean;
  /** Others who hold the same role at the unit now. */
  readonly others: number;
}): RefusalCode | null => (ending.own && ending.others === 0 ? 'lastAdministrator' : null);

type Openness = {
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly unitDisabled: boolean;
};

/** Neither accepted nor withdrawn nor too old, of a unit that is there. */
export const isOpenInvitation = (
  { withdrawnAt, acceptedAt, expiresAt, unitDisabled }: Openness,
  now: Date,
): boolean => withdrawnAt === null && acceptedAt === null && now < expiresAt && !unitDisabled;

export type InvitationFacts = Openness & {
  /** Of the person that is meant. */
  readonly name: string;
  /** Their account, where it is known. */
  readonly userId: string | null;
};
type Invited = { readonly userId: string; readonly name: string; readonly has: boolean };

/** Why `person` cannot accept; the name keeps a link that went astray from being of use. */
export function acceptRefusal(
  invitation: InvitationFacts,
  person: Invited,
  now: Date,
): RefusalCode | null {
  if (invitation.userId !== null && invitation.userId !== person.userId) return 'notFound';
  if (!isOpenInvitation(invitation, now)) return 'linkUsed';
  if (invitation.name !== person.name) return 'invitedAnother';
  return person.has ? 'alreadyAdministrator' : null;
}
