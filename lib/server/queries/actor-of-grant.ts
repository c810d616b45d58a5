// Knows somebody in one of their roles, as the policy sees them now, without a session.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { officeNameOf } from '../offices';

/** The person of a grant that is still valid, acting in it outside of any session; null when it has ended. */
export async function actorOfGrant(grantId: string, now: Date): Promise<Actor | null> {
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
    office: officeNameOf({ unit, committee, region }),
    sessionId: '',
    entryRegionCode: null,
  };
}
