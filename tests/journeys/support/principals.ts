// Signed-in visitors without the login page: a session row and the cookie that names it.

import { encode } from 'next-auth/jwt';
import type { BrowserContext } from 'playwright-core';
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

/** Gives a browser window the cookie of such a session. */
export async function signedInAs(
  context: BrowserContext,
  origin: string,
  actor: Actor,
): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(actor)).split(/=(.*)/s);
  // __Host- takes a secure address; browsers then send it to http://localhost as well
  const url = origin.replace(/^http:/, 'https:');
  await context.addCookies([{ name, value, url, secure: true, httpOnly: true }]);
}
