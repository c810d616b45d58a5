// Knows what the page of an invitation says to whoever has its link, or was told of it in the site.

import 'server-only';
import { isOpenInvitation } from '@/lib/domain/registration/administrators';
import type { AdministratorRole } from '@/lib/domain/registration/offices';
import { invitationId, type WhichInvitation } from '../commands/accept-invitation';
import type { OpenContext } from '../context';
import { transaction } from '../db';
import { officeIn, officeSelect } from '../offices';

export type InvitationDto = {
  readonly office: string;
  readonly role: AdministratorRole;
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
    const invitation = await tx.invitation.findUniqueOrThrow({
      where: { id },
      select: {
        role: true,
        expiresAt: true,
        roleTo: true,
        withdrawnAt: true,
        acceptedAt: true,
        ...officeSelect,
      },
    });
    const now = new Date();
    const office = officeIn(invitation, now);
    return {
      office: office.name,
      role: invitation.role as AdministratorRole,
      expiresAt: invitation.expiresAt,
      roleTo: invitation.roleTo,
      open: isOpenInvitation({ ...invitation, officeClosed: office.closed }, now),
    };
  });
}
