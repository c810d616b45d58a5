// Knows what a row of the outbox says and to whom, read at the moment when it is sent.

import 'server-only';
import { letterOfNotice } from '@/lib/messages/letters';
import { db } from '../db';
import { env } from '../env';
import { sealedAt, unseal } from '../seal';
import type { Channel, Letter, Recipient } from './channel';

export type Addressed = { readonly to: Recipient; readonly letter: Letter };

type Row = {
  readonly userId: string;
  readonly email: string | null;
  readonly mobileSealed: Uint8Array | null;
  readonly kind: string;
  readonly subject: string;
  readonly href: string | null;
};

/** The letter of a row; null when nobody is to be reached by it any more. */
export async function addressed(id: string, { reaches }: Channel): Promise<Addressed | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT u.id AS "userId", u.email, u."mobileSealed", n.kind, n.subject, n.href
    FROM "Delivery" d JOIN "Notification" n ON n.id = d."notificationId"
                      JOIN "User" u ON u.id = n."userId"
    WHERE d.id = ${id}::uuid AND u."disabledAt" IS NULL AND ${reaches}`;
  if (row === undefined) return null;
  const { userId, email, mobileSealed, kind, subject, href } = row;
  return {
    to: {
      userId,
      email,
      mobile: () => mobileSealed && unseal(mobileSealed, sealedAt.mobile(userId)),
    },
    letter: { id, kind, ...letterOfNotice(subject, env().origin + (href ?? '/inbox')) },
  };
}
