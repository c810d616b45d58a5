// Knows how a reviewer is shown the whole document number of an applicant: with a reason, recorded.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { scopeWhere } from '../scope';
import { sealedAt, unseal } from '../seal';

/** @throws Refusal `notFound` out of scope. */
export function revealDocument(
  ctx: Context,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
): Promise<{ documentNumber: string }> {
  const subject = {
    action: 'person.reveal',
    objectKind: 'application',
    objectId: applicationId,
    reason,
  };
  return recorded(ctx, subject, async (tx) => {
    const scope = scopeWhere(ctx.actor, 'person.reveal');
    const found =
      scope &&
      (await tx.application.findFirst({
        where: { id: applicationId, AND: scope },
        select: { applicant: { select: { id: true, documentSealed: true } } },
      }));
    if (!found?.applicant.documentSealed) throw new Refusal('notFound');
    const { id, documentSealed } = found.applicant;
    return { documentNumber: unseal(documentSealed, sealedAt.document(id)) };
  });
}
