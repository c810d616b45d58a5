// Knows the outbox: rows written with their cause, claimed by one process at a time, and their end.

import 'server-only';
import { db, type Tx } from '../db';
import type { Channel } from './channel';
import { channels } from './channels';

/** Minutes until the next attempt, after the first, the second …; all of them are three days. */
const patience = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;
export const mostAttempts = patience.length + 1;
/** Minutes that a claim holds: longer than a channel may take, so that nobody else sends meanwhile. */
const claimMinutes = 5;

/** Puts the notices into the outbox, for every channel on which their people can be reached. */
export async function putOut(
  tx: Tx,
  notificationIds: readonly string[],
  out: readonly Channel[] = channels(),
): Promise<void> {
  for (const { name, reaches } of out) {
    await tx.$executeRaw`
      INSERT INTO "Delivery" (id, channel, "notificationId")
      SELECT gen_random_uuid(), ${name}, n.id
      FROM "Notification" n JOIN "User" u ON u.id = n."userId"
      WHERE n.id = ANY(${[...notificationIds]}::uuid[]) AND u."disabledAt" IS NULL AND ${reaches}
      ON CONFLICT DO NOTHING`;
  }
}

/** Puts an invitation by mail into the outbox; its address belongs to nobody's account yet. */
export async function putOutInvitation(tx: Tx, invitationId: string): Promise<void> {
  await tx.delivery.create({ data: { channel: 'mail', invitationId }, select: { id: true } });
}

/** A row that is ours until its claim ends; `attempts` counts this one and tells claims apart. */
export type Claim = { readonly id: string; readonly attempts: number };

/**
 * Takes the row that is due longest, and commits that before anything is sent: a process that dies
 * leaves a claim, which ends by itself, and the attempt is counted.
 */
export async function claim(channel: string): Promise<Claim | null> {
  const [row] = await db().$queryRaw<Claim[]>`
    UPDATE "Delivery" SET state = 'sending', attempts = attempts + 1,
           "dueAt" = now() + make_interval(mins => ${claimMinutes}::int)
    WHERE id = (SELECT id FROM "Delivery"
                WHERE state IN ('waiting', 'sending') AND "dueAt" <= now() AND channel = ${channel}
                ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, attempts`;
  return row ?? null;
}

/** Ends a claimed row; false when the claim is somebody else's by now. */
export async function end(
  { id, attempts }: Claim,
  state: 'sent' | 'dead' | 'dropped',
  lastCode: string | null = null,
): Promise<boolean> {
  const { count } = await db().delivery.updateMany({
    where: { id, attempts, state: 'sending' },
    data: { state, lastCode, endedAt: new Date() },
  });
  return count === 1;
}

/** Gives a claimed row back until its next attempt. */
export async function postpone({ id, attempts }: Claim, lastCode: string): Promise<void> {
  const minutes = patience[attempts - 1] ?? patience[patience.length - 1] ?? 1;
  await db().delivery.updateMany({
    where: { id, attempts, state: 'sending' },
    data: { state: 'waiting', lastCode, dueAt: new Date(Date.now() + minutes * 60_000) },
  });
}
