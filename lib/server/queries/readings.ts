// Knows who has seen an application, as its owner is told (谁看过我的材料): from the audit.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { readingNames } from '@/lib/messages/readings';
import { Prisma } from '@/prisma/client/client';
import { db } from '../db';
import { scopeSql } from '../scope';

export type Reading = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly reason: string | null;
  readonly reader: string | null;
  readonly role: Role | null;
  /** Of the role that the reader acted in, as it is called now. */
  readonly office: string | null;
};

/** What is shown at most; the audit keeps all. */
const most = 300;

/** Readings by others, newest first; null where the application is not one's own. */
export async function readingsOf(actor: Actor, applicationId: string): Promise<Reading[] | null> {
  const scope = scopeSql(actor, 'application.readings');
  if (scope === null) return null;
  const own = await db().$queryRaw<unknown[]>`
    SELECT FROM "Application" a WHERE a.id = ${applicationId}::uuid AND ${scope}`;
  if (own.length === 0) return null;
  return db().$queryRaw<Reading[]>`
    SELECT e.id, e.at, e.action, e.reason, u.name AS reader, e."actingRole" AS role,
           g.office
    FROM (
      SELECT * FROM "AuditEntry" WHERE "objectKind" = 'application' AND "objectId" = ${applicationId}
      UNION ALL
      SELECT e.* FROM "Attachment" f
      JOIN "AuditEntry" e ON e."objectKind" = 'attachment' AND e."objectId" = f.id::text
      WHERE f."applicationId" = ${applicationId}::uuid
    ) AS e
    LEFT JOIN "User" u ON u.id = e."actorId"
    LEFT JOIN LATERAL (
      SELECT coalesce(unit.name, c.name, r.name) AS office FROM "RoleGrant" g
      LEFT JOIN "Unit" unit ON unit.id = g."unitId"
      LEFT JOIN "Committee" c ON c.id = g."committeeId"
      LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
      WHERE g."userId" = e."actorId" AND g.role = e."actingRole" AND g."validFrom" <= e.at
      ORDER BY g."validTo" IS NULL OR g."validTo" > e.at DESC, g."validFrom" DESC LIMIT 1
    ) AS g ON TRUE
    WHERE e."actorId" <> ${actor.userId}::uuid AND e.result = 'done'
      AND e.action IN (${Prisma.join(Object.keys(readingNames))})
    ORDER BY e.sequence DESC LIMIT ${most}`;
}
