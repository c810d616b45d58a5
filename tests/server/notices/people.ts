// People with an address, and notices to them, without a world around them.

import { randomUUID } from 'node:crypto';
import { db, transaction } from '@/lib/server/db';
import { putOut } from '@/lib/server/notices/outbox';
import type { Channel } from '@/lib/server/notices/channel';
import { inPerson, tell } from '@/lib/server/notify';
import { seal, sealedAt } from '@/lib/server/seal';

type Wanted = { readonly email?: string | null; readonly mailNotices?: boolean };

/** A person with an address of their own. */
export async function makeReader({ email, mailNotices = true }: Wanted = {}): Promise<string> {
  const id = randomUUID();
  const address = email === undefined ? `${id}@example.test` : email;
  await db().user.create({
    data: {
      id,
      name: '阿依古丽·示例',
      email: address,
      mailNotices,
      mobileSealed: seal('19900000001', sealedAt.mobile(id)),
    },
    select: { id: true },
  });
  return id;
}

const notice = { kind: 'application.return', subject: '示例申请书被退回。', href: '/applications' };

/** Tells a person something, as a command does. */
export const tellOne = (userId: string, subject = notice.subject): Promise<void> =>
  transaction((tx) => tell(tx, [inPerson(userId)], { ...notice, subject }));

/** The same on channels that the operator has not set up. */
export const tellOn = (userId: string, out: readonly Channel[]): Promise<void> =>
  transaction(async (tx) => {
    const data = { userId, ...notice };
    const { id } = await tx.notification.create({ data, select: { id: true } });
    await putOut(tx, [id], out);
  });

/** Rows of the outbox of a person, oldest first. */
export const outboxOf = (userId: string) =>
  db().delivery.findMany({ where: { notification: { userId } }, orderBy: { createdAt: 'asc' } });

/** Lets the claims of processes that are gone end, and every wait be over. */
export const letTimePass = () =>
  db().$executeRaw`UPDATE "Delivery" SET "dueAt" = now() WHERE state IN ('waiting', 'sending')`;
