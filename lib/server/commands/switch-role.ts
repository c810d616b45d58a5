// Knows how a person with several roles changes the one that they act in.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';

/** Acts in another of the person's own valid roles from the next request on. */
export function switchRole(ctx: Context, input: { readonly grantId: string }): Promise<void> {
  const subject = { action: 'role.switch', objectKind: 'grant', objectId: input.grantId };
  return recorded(ctx, subject, async (tx) => {
    const now = new Date();
    const grant = await tx.roleGrant.findFirst({
      where: {
        id: input.grantId,
        userId: ctx.actor.userId,
        validFrom: { lte: now },
        OR: [{ validTo: null }, { validTo: { gt: now } }],
      },
      select: { id: true },
    });
    if (grant === null) throw new Refusal('notFound');
    await tx.session.updateMany({
      where: { id: ctx.actor.sessionId },
      data: { grantId: grant.id },
    });
  });
}
