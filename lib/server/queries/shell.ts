// Knows what the frame of every signed-in page needs: the region of entry and the person's roles.

import 'server-only';
import { cache } from 'react';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';

export type GrantDto = { readonly id: string; readonly role: Role; readonly office: string | null };
export type ShellDto = {
  readonly regionName: string | null;
  readonly grants: readonly GrantDto[];
};

/** Asked once a request. */
export const shell = cache(async (actor: Actor): Promise<ShellDto> => {
  const [region, grants] = await Promise.all([
    actor.entryRegionCode === null
      ? null
      : db().reviewRegion.findUnique({
          where: { code: actor.entryRegionCode },
          select: { name: true },
        }),
    db().$queryRaw<GrantDto[]>`
      SELECT g.id, g.role, coalesce(u.name, c.name, r.name) AS office
      FROM "RoleGrant" g
      LEFT JOIN "Unit" u ON u.id = g."unitId"
      LEFT JOIN "Committee" c ON c.id = g."committeeId"
      LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
      WHERE g."userId" = ${actor.userId}::uuid AND g."validFrom" <= now()
        AND (g."validTo" IS NULL OR g."validTo" > now())
      ORDER BY g."validFrom", g.id`,
  ]);
  return { regionName: region?.name ?? null, grants };
});
