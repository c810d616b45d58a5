// Knows who asked for a print, as the policy sees them now: a role that has ended makes nothing.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../../db';

/** The person of a grant that is still valid, acting in it; null when it has ended. */
export async function askerOf(grantId: string, now: Date): Promise<Actor | null> {
  const grant = await db().roleGrant.findFirst({
    where: {
      id: grantId,
      validFrom: { lte: now },
      OR: [{ validTo: null }, { validTo: { gt: now } }],
      user: { disabledAt: null },
    },
    select: {
      userId: true,
      role: true,
      unitId: true,
      committeeId: true,
      regionCode: true,
      user: { select: { name: true } },
      unit: { select: { name: true } },
      committee: { select: { name: true } },
      region: { select: { name: true } },
    },
  });
  if (grant === null) return null;
  const { user, unit, committee, region, role, ...ids } = grant;
  return {
    ...ids,
    role: role as Role,
    name: user.name,
    office: unit?.name ?? committee?.name ?? region?.name ?? null,
    // No session: nothing that a job does depends on one.
    sessionId: '',
    entryRegionCode: null,
  };
}

/** The condition under which a job is the actor's: theirs, in the role that they act in now. */
export const askedBy = ({ userId, role, unitId, committeeId, regionCode }: Actor) => ({
  userId,
  role,
  unitId,
  committeeId,
  regionCode,
});
