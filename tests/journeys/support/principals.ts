// Signed-in visitors without a browser: a session row and the cookie that names it.

import { encode } from 'next-auth/jwt';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { sessionCookie, startSession } from '@/lib/server/session';

/** The Cookie header of a session in which the actor acts in their role. */
export async function cookieOf(actor: Actor): Promise<string> {
  const grant = await db().roleGrant.findFirstOrThrow({
    where: { userId: actor.userId, role: actor.role },
    select: { id: true },
  });
  const sid = await startSession({
    userId: actor.userId,
    grantId: grant.id,
    regionCode: actor.entryRegionCode,
    ip: null,
    userAgent: null,
  });
  const token = await encode({ token: { sid }, secret: env().nextAuthSecret });
  return `${sessionCookie().name}=${token}`;
}
