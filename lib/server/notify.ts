// Knows who is told of an event: notices in the site and rows of the outbox, written in the
// event's transaction.

import 'server-only';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { Role } from '@/lib/domain/policy/actor';
import type { EventName, State } from '@/lib/domain/workflow/states';
import { applicantNotices, holderNotices } from '@/lib/messages/notifications';
import type { Tx } from './db';
import { putOut } from './notices/outbox';

/** Somebody who is told something, and the role in which it concerns them. */
export type Told = { readonly userId: string; readonly grantId: string | null };

/** The person, whatever they act as. */
export const inPerson = (userId: string): Told => ({ userId, grantId: null });

/** A unit, a committee or the department of a region. */
export type Office = {
  readonly unitId?: string | null;
  readonly committeeId?: string | null;
  readonly regionCode?: string | null;
};

/** Administrators of an office whose role is valid now, each person once. */
export async function administratorsOf(
  tx: Tx,
  { unitId, committeeId, regionCode }: Office,
  roles: readonly Role[],
): Promise<Told[]> {
  const office = unitId
    ? { unitId }
    : committeeId
      ? { committeeId }
      : regionCode
        ? { regionCode }
        : null;
  if (office === null) return [];
  const now = new Date();
  const grants = await tx.roleGrant.findMany({
    where: {
      ...office,
      role: { in: [...roles] },
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    select: { id: true, userId: true },
    orderBy: { validFrom: 'asc' },
  });
  const byPerson = new Map(grants.map(({ id, userId }) => [userId, id]));
  return [...byPerson].map(([userId, grantId]) => ({ userId, grantId }));
}

/** Writes one notice to each person, and what of it leaves the site. */
export async function tell(
  tx: Tx,
  people: readonly Told[],
  notice: { readonly kind: string; readonly subject: string; readonly href: string },
): Promise<void> {
  if (people.length === 0) return;
  const made = await tx.notification.createManyAndReturn({
    data: people.map((person) => ({ ...person, ...notice })),
    select: { id: true },
  });
  await putOut(
    tx,
    made.map(({ id }) => id),
  );
}

type Happened = {
  readonly event: EventName;
  readonly record: ApplicationRecord;
  readonly to: State;
  readonly holder: Office | null;
  /** Until when the applicant may correct what was returned. */
  readonly correctionDueAt: Date | null;
};

const reviewers: readonly Role[] = ['unitAdmin', 'supervisingAdmin', 'committeeAdmin'];

/** Tells the applicant, and the office that holds the application now, what happened to it. */
export async function notify(tx: Tx, happened: Happened): Promise<void> {
  const { event, record, to, holder, correctionDueAt } = happened;
  const told = { displayName: record.displayName, from: record.state, to, correctionDueAt };
  const kind = `application.${event}`;
  const toApplicant = applicantNotices[event]?.(told);
  if (toApplicant) {
    const href = `/applications/${record.id}/steps`;
    await tell(tx, [inPerson(record.applicantId)], { kind, subject: toApplicant, href });
  }
  const toHolder = holderNotices[event];
  if (toHolder && holder) {
    const people = await administratorsOf(tx, holder, reviewers);
    const others = people.filter(({ userId }) => userId !== record.applicantId);
    const href = `/applications/${record.id}/review`;
    await tell(tx, others, { kind, subject: toHolder(told), href });
  }
}
