// Knows how a signed-in person changes the review region whose entry they use.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';

/** Binds new applications of this session to another region; existing ones stay where they are. */
export function enterRegion(ctx: Context, input: { readonly regionCode: string }): Promise<void> {
  const subject = { action: 'region.enter', objectKind: 'region', objectId: input.regionCode };
  return recorded(ctx, subject, async (tx) => {
    const region = await tx.reviewRegion.findFirst({
      where: { code: input.regionCode, open: true },
      select: { code: true },
    });
    if (region === null) throw new Refusal('notFound');
    await tx.session.updateMany({
      where: { id: ctx.actor.sessionId },
      data: { regionCode: region.code },
    });
  });
}
