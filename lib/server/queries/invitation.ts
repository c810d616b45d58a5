// Knows what the page of an invitation says to whoever has its link, or was told of it in the site.

import 'server-only';
import { isOpenInvitation, type UnitRole } from '@/lib/domain/registration/administrators';
import { invitationId, type WhichInvitation } from '../commands/administrators';
import type { OpenContext } from '../context';
import { transaction } from '../db';

export type InvitationDto = {
  readonly unit: string;
  readonly role: UnitRole;
  readonly expiresAt: Date;
  /** Until when the role will hold; null: until it is ended. */
  readonly roleTo: Date | null;
  /** It can still be accepted. */
  readonly open: boolean;
};

/** @throws Refusal `linkUsed` for what opens nothing: no difference is told. */
export function readInvitation(ctx: OpenContext, which: WhichInvitation): Promise<InvitationDto> {
  return transaction(async (tx) => {
    const id = await invitationId(tx, ctx, which);
    const { unit, role, ...invitation } = await tx.invitation.findUniqueOrThrow({
      where: { id },
      select: {
        role: true,
        expiresAt: true,
        roleTo: true,
        withdrawnAt: true,
        acceptedAt: true,
        unit: { select: { name: true, state: true } },
      },
    });
    const unitDisabled = unit.state === 'disabled';
    return {
      unit: unit.name,
      role: role as UnitRole,
      expiresAt: invitation.expiresAt,
      roleTo: invitation.roleTo,
      open: isOpenInvitation({ ...invitation, unitDisabled }, new Date()),
    };
  });
}
