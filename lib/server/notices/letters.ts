// Knows what a row of the outbox says and to whom, read at the moment when it is sent.

import 'server-only';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { AdministratorRole } from '@/lib/domain/registration/offices';
import { letterOfInvitation, letterOfNotice } from '@/lib/messages/letters';
import { roleNames } from '@/lib/messages/workflow';
import { invitationToken } from '../commands/one-use-link';
import { db } from '../db';
import { env } from '../env';
import { officeIn, officeSelect } from '../offices';
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
export async function addressed(id: string, channel: Channel): Promise<Addressed | null> {
  return (await noticeOf(id, channel)) ?? invitationOf(id);
}

async function noticeOf(id: string, { reaches }: Channel): Promise<Addressed | null> {
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

/** An invitation that can still be accepted; its secret is made here and stands nowhere. */
async function invitationOf(id: string): Promise<Addressed | null> {
  const open = { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
  const found = await db().delivery.findFirst({
    where: { id, invitation: open },
    select: {
      invitation: {
        select: {
          id: true,
          email: true,
          role: true,
          expiresAt: true,
          ...officeSelect,
        },
      },
    },
  });
  const invitation = found?.invitation;
  if (!invitation) return null;
  const { email, expiresAt } = invitation;
  const role = roleNames[invitation.role as AdministratorRole];
  const told = {
    office: officeIn(invitation, new Date()).name,
    role,
    until: formatDateTime(expiresAt),
  };
  const address = `${env().origin}/invitation#${invitationToken(invitation.id)}`;
  return {
    to: { userId: null, email, mobile: () => null },
    letter: { id, kind: 'administrator.invite', ...letterOfInvitation(told, address) },
  };
}
