// Knows what the frame of every signed-in page needs: the region of entry and the person's roles.

import 'server-only';
import { cache } from 'react';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { idleMinutes } from '../session';
import { closingSql, type WindowName } from './closing-window';

export type GrantDto = { readonly id: string; readonly role: Role; readonly office: string | null };
/** Which window, and when: as text, which the statement answers with. */
type Closing = { readonly window: WindowName; readonly at: string };
export type ShellDto = {
  readonly regionName: string | null;
  readonly grants: readonly GrantDto[];
  readonly session: {
    /** Milliseconds without a request after which it ends, at the earliest. */
    readonly idle: number;
    /** Milliseconds after which it ends however busy it is. */
    readonly left: number;
    /** The server's clock: that of the visitor may be hours off. */
    readonly now: Date;
  };
  /** Notices that are not read yet; 100 means at least so many. */
  readonly unread: number;
  /** The next window that closes for the acting role; null where none is open. */
  readonly closing: Closing | null;
};

/** Asked once a request, in one statement. */
export const shell = cache(async (actor: Actor): Promise<ShellDto> => {
  const [row] = await db().$queryRaw<(Omit<ShellDto, 'session'> & { now: Date; left: number })[]>`
    SELECT (SELECT name FROM "ReviewRegion" WHERE code = ${actor.entryRegionCode}) AS "regionName",
           now() AS now,
           (SELECT extract(epoch FROM "expiresAt" - now()) * 1000 FROM "Session"
            WHERE id = ${actor.sessionId}::uuid)::float AS left,
           (SELECT count(*)::int FROM (
             SELECT FROM "Notification" WHERE "userId" = ${actor.userId}::uuid AND "readAt" IS NULL
             LIMIT 100) first) AS unread,
           ${closingSql(actor)} AS closing,
           coalesce(json_agg(json_build_object(
             'id', g.id, 'role', g.role, 'office', coalesce(u.name, c.name, r.name)
           ) ORDER BY g."validFrom", g.id), '[]') AS grants
    FROM "RoleGrant" g
    LEFT JOIN "Unit" u ON u.id = g."unitId"
    LEFT JOIN "Committee" c ON c.id = g."committeeId"
    LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
    WHERE g."userId" = ${actor.userId}::uuid AND g."validFrom" <= now()
      AND (g."validTo" IS NULL OR g."validTo" > now())`;
  const {
    now = new Date(),
    left = 0,
    ...frame
  } = row ?? { regionName: null, grants: [], unread: 0, closing: null };
  // a request is written down at most once a minute (session.ts)
  return { ...frame, session: { idle: (idleMinutes - 1) * 60_000, left, now } };
});
