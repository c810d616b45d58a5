// Knows who may change a publicity: somebody of the office that runs it, in which they do not stand
// themselves.

import 'server-only';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { Refusal } from '@/lib/domain/refusal';
import type { Context } from '../../context';
import type { db, Tx } from '../../db';
import { tableDay } from '../../queries/publicity/publicity-facts';
import { scopeWhere } from '../../scope';

export type HeldPublicity = {
  readonly id: string;
  readonly kind: string;
  /** Last day, as 2026-11-30. */
  readonly to: string;
  readonly today: string;
  /** It has its result, or was stopped. */
  readonly ended: boolean;
  readonly stopped: boolean;
  readonly entries: readonly {
    readonly applicationId: string;
    readonly applicantId: string;
    readonly displayName: string;
  }[];
};

/** @throws Refusal `notFound` out of scope, `ownApplication` where the actor is published in it. */
export async function loadPublicity(
  client: Tx | ReturnType<typeof db>,
  { actor }: Context,
  id: string,
  now: Date,
): Promise<HeldPublicity> {
  const scope = scopeWhere(actor, 'publicity.run');
  if (scope === null) throw new Refusal('notFound');
  const found = await client.publicity.findFirst({
    where: { id, AND: scope },
    select: {
      id: true,
      kind: true,
      toDay: true,
      concludedAt: true,
      stoppedAt: true,
      entries: {
        select: {
          applicationId: true,
          application: { select: { applicantId: true, displayName: true } },
        },
      },
    },
  });
  if (found === null) throw new Refusal('notFound');
  const entries = found.entries.map(({ applicationId, application }) => ({
    applicationId,
    ...application,
  }));
  if (entries.some(({ applicantId }) => applicantId === actor.userId))
    throw new Refusal('ownApplication');
  return {
    id: found.id,
    kind: found.kind,
    to: tableDay(found.toDay),
    today: formatTableDate(now),
    ended: found.concludedAt !== null || found.stoppedAt !== null,
    stopped: found.stoppedAt !== null,
    entries,
  };
}

/** The same, and nobody else changes it before the transaction ends. */
export async function holdPublicity(tx: Tx, ctx: Context, id: string): Promise<HeldPublicity> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT now() AS now FROM "Publicity" WHERE id = ${id}::uuid FOR UPDATE`;
  if (row === undefined) throw new Refusal('notFound');
  return loadPublicity(tx, ctx, id, row.now);
}
