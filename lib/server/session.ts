// Knows the session: an opaque id in the cookie, checked in PostgreSQL at every request.

import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from './db';
import { env } from './env';
import type { Limit } from './rate-limit';

/** Minutes without a request after which a session ends. */
export const idleMinutes = 120;
/** Seconds that a session lives at most, however busy: a working day. */
export const sessionSeconds = 12 * 60 * 60;

/** `__Host-` needs Secure, which browsers accept for https and for http://localhost only. */
export function sessionCookie(): { name: string; secure: boolean } {
  const origin = new URL(env().origin);
  const secure = origin.protocol === 'https:' || origin.hostname === 'localhost';
  return { name: secure ? '__Host-zc.session' : 'zc.session', secure };
}

const hashOf = (sid: string) => new Uint8Array(createHash('sha256').update(sid).digest());

/** Opens a session and returns its secret id, which is stored nowhere but in the cookie. */
export async function startSession(of: {
  userId: string;
  grantId: string | null;
  regionCode: string | null;
  ip: string | null;
  userAgent: string | null;
}): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + sessionSeconds * 1000);
  await db().session.create({ data: { ...of, sidHash: hashOf(sid), expiresAt } });
  return sid;
}

/** Ends the session of a secret id; ending it twice is fine. */
export async function endSession(sid: string): Promise<void> {
  await db().session.deleteMany({ where: { sidHash: hashOf(sid) } });
}

type SessionRow = Omit<Actor, 'role'> & {
  role: Role | null;
  touched: boolean;
  taken: boolean | null;
};
type Bucket = { readonly name: string; readonly limit: Limit };
type Admitted = { readonly actor: Actor; readonly taken: boolean | null };

/**
 * One statement: session, person, acting role with its office, all of them still valid, and a token
 * from the person's bucket where one is asked for.
 */
async function admitted(sid: string, bucket?: Bucket): Promise<Admitted | null> {
  const key = bucket ? `${bucket.name}:` : null;
  const { burst, perMinute } = bucket?.limit ?? { burst: 0, perMinute: 0 };
  const rows = await db().$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", s."userId", u.name, g.role, g."unitId", g."committeeId",
           g."regionCode", s."regionCode" AS "entryRegionCode",
           coalesce(unit.name, c.name, r.name) AS office,
           s."lastSeenAt" > now() - interval '1 minute' AS touched,
           CASE WHEN ${key}::text IS NOT NULL AND g.role IS NOT NULL THEN
             take(${key} || s."userId", ${burst}::float, ${perMinute / 60}::float) END AS taken
    FROM "Session" s
    JOIN "User" u ON u.id = s."userId" AND u."disabledAt" IS NULL
                 AND u."passwordChangedAt" <= s."createdAt"
    LEFT JOIN "RoleGrant" g ON g.id = s."grantId" AND g."userId" = s."userId"
         AND g."validFrom" <= now() AND (g."validTo" IS NULL OR g."validTo" > now())
    LEFT JOIN "Unit" unit ON unit.id = g."unitId"
    LEFT JOIN "Committee" c ON c.id = g."committeeId"
    LEFT JOIN "ReviewRegion" r ON r.code = g."regionCode"
    WHERE s."sidHash" = ${hashOf(sid)} AND s."expiresAt" > now()
      AND s."lastSeenAt" > now() - make_interval(mins => ${idleMinutes}::int)`;
  const [row] = rows;
  if (!row || row.role === null) return null;
  const { touched, taken, role, ...actor } = row;
  if (!touched) {
    await db().session.updateMany({
      where: { id: row.sessionId },
      data: { lastSeenAt: new Date() },
    });
  }
  return { actor: { ...actor, role }, taken };
}

/** Who a session's secret id stands for. */
export const actorOfSession = async (sid: string): Promise<Actor | null> =>
  (await admitted(sid))?.actor ?? null;

/** Secret ids of cookies that were opened before: what opening costs is spent once a cookie. */
const opened = new Map<string, { readonly sid: string; readonly until: number }>();
const keepAtMost = 5_000;

async function sidOf(token: string): Promise<string | null> {
  const known = opened.get(token);
  if (known !== undefined && known.until > Date.now()) return known.sid;
  const payload = await decode({ token, secret: env().nextAuthSecret }).catch(() => null);
  if (typeof payload?.sid !== 'string') return null;
  if (opened.size >= keepAtMost) opened.clear();
  opened.set(token, { sid: payload.sid, until: Number(payload.exp ?? 0) * 1000 });
  return payload.sid;
}

/** The secret id in this request's cookie, if it is one of ours. */
async function sessionIdOfRequest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? sidOf(token) : null;
}

/** Who is signed in, asked once a request; null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sid = await sessionIdOfRequest();
  return sid === null ? null : actorOfSession(sid);
});

/** Who is signed in, and whether their bucket had a token; one statement for every action. */
export async function admit(bucket: Bucket): Promise<Admitted | null> {
  const sid = await sessionIdOfRequest();
  return sid === null ? null : admitted(sid, bucket);
}

/** Who is signed in; a page for nobody leads to the login. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/login');
}
