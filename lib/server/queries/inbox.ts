// Knows 通知: what a person was told, newest first, in which role each line concerns them.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';

export type InboxLine = {
  readonly id: string;
  readonly subject: string;
  readonly href: string | null;
  readonly createdAt: Date;
  readonly read: boolean;
  /** The person's role that it concerns, where they act in another one now; null: this one will do. */
  readonly other: {
    readonly grantId: string;
    readonly role: Role;
    readonly office: string | null;
  } | null;
};

export type Inbox = {
  readonly lines: readonly InboxLine[];
  /** The line after which older ones follow. */
  readonly older: string | null;
  readonly mail: { readonly email: string | null; readonly on: boolean };
};

const pageSize = 30;

type Row = Omit<InboxLine, 'other'> & {
  readonly grantId: string | null;
  readonly role: Role | null;
  readonly office: string | null;
};

/** A notice without a role is the applicant's; who has no such role reads it in any. */
const linesAfter = (actor: Actor, before: string | null) => db().$queryRaw<Row[]>`
  SELECT n.id, n.subject, n.href, n."createdAt", n."readAt" IS NOT NULL AS read,
         g.id AS "grantId", g.role, coalesce(u.name, c.name, r.name) AS office
  FROM "Notification" n
  LEFT JOIN LATERAL (
    SELECT g.* FROM "RoleGrant" g
    WHERE g."userId" = n."userId" AND g."validFrom" <= now()
      AND (g."validTo" IS NULL OR g."validTo" > now())
      AND (g.id = n."grantId" OR (n."grantId" IS NULL AND g.role = 'applicant')) LIMIT 1) g ON true
  LEFT JOIN "Unit" u ON u.id = g."unitId"
  LEFT JOIN "Committee" c ON c.id = g."committeeId"
  LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
  WHERE n."userId" = ${actor.userId}::uuid
    AND (${before}::uuid IS NULL OR (n."createdAt", n.id) < (
      SELECT b."createdAt", b.id FROM "Notification" b
      WHERE b.id = ${before}::uuid AND b."userId" = n."userId"))
  ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${pageSize + 1}`;

/** One page of the person's notices, in every role. @param before the last line of the page before. */
export async function inbox(actor: Actor, before: string | null): Promise<Inbox> {
  const [rows, session, person] = await Promise.all([
    linesAfter(actor, before),
    db().session.findUnique({ where: { id: actor.sessionId }, select: { grantId: true } }),
    db().user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { email: true, mailNotices: true },
    }),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    lines: shown.map(({ grantId, role, office, ...line }) => ({
      ...line,
      other:
        grantId === null || role === null || grantId === session?.grantId
          ? null
          : { grantId, role, office },
    })),
    older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    mail: { email: person.email, on: person.mailNotices },
  };
}
