// Knows who is told of an event: rows of the site's notices, written in the event's transaction.

import 'server-only';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { Role } from '@/lib/domain/policy/actor';
import type { EventName, State } from '@/lib/domain/workflow/states';
import { applicantNotices, holderNotices } from '@/lib/messages/notifications';
import type { Tx } from './db';

/** Administrators of a unit or committee whose role is valid now. */
export async function administratorsOf(
  tx: Tx,
  office: { readonly unitId: string | null; readonly committeeId: string | null },
  roles: readonly Role[],
): Promise<string[]> {
  const where = office.unitId
    ? { unitId: office.unitId }
    : office.committeeId
      ? { committeeId: office.committeeId }
      : null;
  if (where === null) return [];
  const now = new Date();
  const grants = await tx.roleGrant.findMany({
    where: {
      ...where,
      role: { in: [...roles] },
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    select: { userId: true },
  });
  return [...new Set(grants.map(({ userId }) => userId))];
}

/** Writes one notice to each person. */
export async function tell(
  tx: Tx,
  userIds: readonly string[],
  notice: { readonly kind: string; readonly subject: string; readonly href: string },
): Promise<void> {
  if (userIds.length === 0) return;
  await tx.notification.createMany({ data: userIds.map((userId) => ({ userId, ...notice })) });
}

type Happened = {
  readonly event: EventName;
  readonly record: ApplicationRecord;
  readonly to: State;
  readonly holder: { readonly unitId: string | null; readonly committeeId: string | null } | null;
};

/** Tells the applicant, and the office that holds the application now, what happened to it. */
export async function notify(tx: Tx, { event, record, to, holder }: Happened): Promise<void> {
  const told = { displayName: record.displayName, to };
  const kind = `application.${event}`;
  const toApplicant = applicantNotices[event];
  if (toApplicant) {
    const href = `/applications/${record.id}/steps`;
    await tell(tx, [record.applicantId], { kind, subject: toApplicant(told), href });
  }
  const toHolder = holderNotices[event];
  if (toHolder && holder) {
    const people = await administratorsOf(tx, holder, [
      'unitAdmin',
      'supervisingAdmin',
      'committeeAdmin',
    ]);
    const others = people.filter((userId) => userId !== record.applicantId);
    const href = `/applications/${record.id}/review`;
    await tell(tx, others, { kind, subject: toHolder(told), href });
  }
}
