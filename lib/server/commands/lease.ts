// Knows 谁正在办理: who has the review page of an application open. Advisory: the version decides.

import 'server-only';
import { auditIn } from '../audit';
import type { Context } from '../context';
import { transaction } from '../db';
import { loadHeld } from './held-application';

/** How long a page that says nothing more is taken to be open. */
const leaseSeconds = 120;

/** Somebody else who is at it. */
export type LeaseHolder = { readonly name: string };

/**
 * Takes the lease, or renews it, where nobody else has it.
 * @returns who else has it, or null.
 * @throws Refusal as {@link loadHeld}.
 */
export async function takeLease(
  ctx: Context,
  { applicationId }: { readonly applicationId: string },
): Promise<{ holder: LeaseHolder | null }> {
  const { userId } = ctx.actor;
  const subject = { action: 'lease.take', objectKind: 'application', objectId: applicationId };
  return transaction(async (tx) => {
    await loadHeld(tx, ctx, applicationId);
    const [before] = await tx.$queryRaw<Before[]>`
      SELECT l."userId", l.until > now() AS valid, u.name
      FROM "Lease" l JOIN "User" u ON u.id = l."userId"
      WHERE l."applicationId" = ${applicationId}::uuid FOR UPDATE OF l`;
    if (before?.valid && before.userId !== userId) return { holder: { name: before.name } };
    await tx.$executeRaw`
      INSERT INTO "Lease" ("applicationId", "userId", until)
      VALUES (${applicationId}::uuid, ${userId}::uuid, now() + make_interval(secs => ${leaseSeconds}))
      ON CONFLICT ("applicationId") DO UPDATE SET "userId" = excluded."userId", until = excluded.until`;
    // kept open is no new act
    if (!before?.valid) await auditIn(tx, ctx, subject);
    return { holder: null };
  });
}

type Before = { readonly userId: string; readonly valid: boolean; readonly name: string };
