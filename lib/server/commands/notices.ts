// Knows what a person does with their notices: reads them, and says whether mail comes too.

import 'server-only';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import { Refusal } from '@/lib/domain/refusal';
import { problemSentences } from '@/lib/messages/registration';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db } from '../db';

/** Marks the person's own notices as read; others' are left as they are. Reading is not audited. */
export async function readNotices(
  { actor }: Context,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db().notification.updateMany({
    where: { id: { in: [...ids] }, userId: actor.userId, readAt: null },
    data: { readAt: new Date() },
  });
}

export type MailInput = { readonly email: string; readonly on: boolean };

/** The address of the person's notices, and whether they want them there. @throws Refusal `invalid` */
export async function setMail(ctx: Context, { email: typed, on }: MailInput): Promise<void> {
  const email = parseOptionalEmail(typed);
  if (email === undefined) {
    throw new Refusal('invalid', {}, problemSentences({ email: 'email.form' }));
  }
  const { userId } = ctx.actor;
  const subject = { action: 'mail.set', objectKind: 'user', objectId: userId };
  return recorded(ctx, subject, async (tx) => {
    const data = { email, mailNotices: on };
    await tx.user.update({ where: { id: userId }, data, select: { id: true } });
  });
}
