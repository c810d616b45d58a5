// Knows how objections (异议) are written down, looked into and settled by the office that publishes.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../../audit';
import type { Context } from '../../context';
import type { Tx } from '../../db';
import { holdPublicity } from './held-publicity';

export type ObjectionInput = {
  readonly publicityId: string;
  readonly applicationId: string;
  /** Made by the page: asked for twice, it is one objection. */
  readonly objectionId: string;
  /** Empty: anonymous. */
  readonly fromWhom: string;
  readonly text: string;
};
type Ref = Pick<ObjectionInput, 'objectionId'>;

const subject = (action: string, objectId: string) => ({
  action,
  objectKind: 'objection',
  objectId,
});

/** What is handed on at the same moment waits, or is handed on before. */
async function keepThere(tx: Tx, applicationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE id = ${applicationId}::uuid FOR SHARE`;
}

/** Writes down an objection to one application; also a late one, which who reads on is shown. */
export function recordObjection(ctx: Context, input: ObjectionInput): Promise<void> {
  const { publicityId, applicationId, objectionId, fromWhom, text } = input;
  return recorded(ctx, subject('objection.record', objectionId), async (tx) => {
    await keepThere(tx, applicationId);
    const held = await holdPublicity(tx, ctx, publicityId);
    if (held.stopped) throw new Refusal('publicityEnded');
    if (!held.entries.some((entry) => entry.applicationId === applicationId))
      throw new Refusal('notFound');
    const recordedById = ctx.actor.userId;
    await tx.objection.createMany({
      data: [{ id: objectionId, publicityId, applicationId, fromWhom, text, recordedById }],
      skipDuplicates: true,
    });
  });
}

/** 核查情况, once: upheld or not. @throws Refusal `conflict` where it was found already. */
export function recordFinding(
  ctx: Context,
  { objectionId, ...found }: Ref & { readonly upheld: boolean; readonly finding: string },
): Promise<void> {
  return recorded(ctx, subject('objection.find', objectionId), async (tx) => {
    await requireObjection(tx, ctx, objectionId);
    const { count } = await tx.objection.updateMany({
      where: { id: objectionId, foundAt: null },
      data: { ...found, foundAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}

/** 处理情况 of one that was upheld and needs no return. */
export function settleObjection(
  ctx: Context,
  { objectionId, settlement }: Ref & { readonly settlement: string },
): Promise<void> {
  return recorded(ctx, subject('objection.settle', objectionId), async (tx) => {
    await requireObjection(tx, ctx, objectionId);
    const { count } = await tx.objection.updateMany({
      where: { id: objectionId, upheld: true, settledAt: null },
      data: { settlement, settledAt: new Date() },
    });
    if (count !== 1) throw new Refusal('conflict');
  });
}

/** @throws Refusal `notFound` where the actor's office does not run the publicity. */
async function requireObjection(tx: Tx, ctx: Context, id: string): Promise<void> {
  const found = await tx.objection.findUnique({
    where: { id },
    select: { publicityId: true, applicationId: true },
  });
  if (found === null) throw new Refusal('notFound');
  await keepThere(tx, found.applicationId);
  await holdPublicity(tx, ctx, found.publicityId);
}
