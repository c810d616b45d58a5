// Knows how a publicity ends: with its result, after its last day, or stopped before.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { proofPlace } from '@/lib/domain/publicity/proof';
import { Refusal } from '@/lib/domain/refusal';
import { publicityNotices } from '@/lib/messages/publicity';
import { recorded } from '../../audit';
import type { Context } from '../../context';
import type { Tx } from '../../db';
import { inPerson, tell } from '../../notify';
import { holdPublicity, type HeldPublicity } from './held-publicity';

type Ref = { readonly publicityId: string };
const subject = (action: string, { publicityId }: Ref) => ({
  action,
  objectKind: 'publicity',
  objectId: publicityId,
});

/**
 * Writes down 公示情况. Objections that are still looked into hold up their own application only.
 * @throws Refusal `publicityRunning`, `publicityProofMissing`, `publicityEnded`.
 */
export function concludePublicity(
  ctx: Context,
  { publicityId, result }: Ref & { readonly result: string },
): Promise<void> {
  return recorded(ctx, subject('publicity.conclude', { publicityId }), async (tx) => {
    const held = await holdPublicity(tx, ctx, publicityId);
    if (held.ended) throw new Refusal('publicityEnded');
    if (held.today <= held.to) throw new Refusal('publicityRunning', { until: held.to });
    const shared = await shareProofs(tx, ctx, held);
    if (held.kind === 'proof' && shared === 0) throw new Refusal('publicityProofMissing');
    const concludedAt = new Date();
    await tx.publicity.updateMany({ where: { id: publicityId }, data: { result, concludedAt } });
    await tellAll(tx, held, 'conclude', publicityNotices.concluded);
  });
}

/** 中止, with the reason: nothing that was published counts any more. */
export function stopPublicity(
  ctx: Context,
  { publicityId, reason }: Ref & { readonly reason: string },
): Promise<void> {
  return recorded(ctx, subject('publicity.stop', { publicityId }), async (tx) => {
    const held = await holdPublicity(tx, ctx, publicityId);
    if (held.ended) throw new Refusal('publicityEnded');
    const stoppedAt = new Date();
    await tx.publicity.updateMany({
      where: { id: publicityId },
      data: { stopReason: reason, stoppedAt },
    });
    await tellAll(tx, held, 'stop', publicityNotices.stopped);
  });
}

async function tellAll(
  tx: Tx,
  { id, entries }: HeldPublicity,
  what: 'conclude' | 'stop',
  sentence: (title: string) => string,
): Promise<void> {
  for (const { applicantId, displayName } of entries) {
    const notice = { kind: `publicity.${what}`, subject: sentence(displayName) };
    await tell(tx, [inPerson(applicantId)], { ...notice, href: `/publicity/${id}` });
  }
}

/**
 * Attaches each proof to every application that it proves the publicity of; the bytes are stored
 * once.
 * @returns how many proofs there are. A file that still waits for its safety check is none.
 */
async function shareProofs(tx: Tx, ctx: Context, { id, entries }: HeldPublicity): Promise<number> {
  const proofs = await tx.attachment.findMany({
    where: { ...proofPlace, rowId: id, removedAt: null, state: 'ready' },
    select: {
      applicationId: true,
      name: true,
      mediaType: true,
      size: true,
      sha256: true,
      receivedSize: true,
      receivedSha256: true,
      pages: true,
      storageKey: true,
    },
    orderBy: { uploadedAt: 'asc' },
  });
  const copies = proofs.flatMap((proof) =>
    entries
      .filter(({ applicationId }) => applicationId !== proof.applicationId)
      .map(({ applicationId }) => ({
        ...proof,
        ...proofPlace,
        id: randomUUID(),
        rowId: id,
        applicationId,
        uploadedById: ctx.actor.userId,
      })),
  );
  await tx.attachment.createMany({ data: copies });
  return proofs.length;
}
