// Knows how somebody signs in: next-auth credentials, limited in PostgreSQL, opening a session row.

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { normaliseDocumentNumber } from '@/lib/domain/identity/document-number';
import { audit } from './audit';
import { db } from './db';
import { env } from './env';
import { passwordMatches } from './passwords';
import { documentIndex } from './seal';
import { endSession, sessionCookie, sessionSeconds, startSession } from './session';
import { mayTry } from './sign-in-attempts';

const credentials = z.object({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(128),
  region: z.string().max(20).optional(),
});

async function findUser(login: string) {
  const select = { id: true, passwordHash: true, disabledAt: true } as const;
  const index = documentIndex(normaliseDocumentNumber(login));
  return db().user.findFirst({
    where: { OR: [{ documentIndex: index }, { loginName: login.trim().toLowerCase() }] },
    select,
  });
}

/** The role to begin with: what the person last acted in, else the one with most to do. */
async function firstGrant(userId: string): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT g.id FROM "RoleGrant" g
    WHERE g."userId" = ${userId}::uuid AND g."validFrom" <= now()
      AND (g."validTo" IS NULL OR g."validTo" > now())
    ORDER BY (SELECT max(s."createdAt") FROM "Session" s WHERE s."grantId" = g.id) DESC NULLS LAST,
             g.role = 'applicant', g."validFrom" DESC
    LIMIT 1`;
  return rows[0]?.id ?? null;
}

type SignIn = { readonly ip: string | null; readonly userAgent: string | null };

/** @returns the new session's secret id, or null when the pair is wrong. @throws `slowDown`. */
async function signIn(raw: unknown, { ip, userAgent }: SignIn): Promise<string | null> {
  const given = credentials.safeParse(raw);
  if (!given.success) return null;
  const { login, password, region } = given.data;
  if (!(await mayTry(login, ip))) throw new Error('slowDown');
  const user = await findUser(login);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  const ctx = { actor: null, requestId: randomUUID(), ip };
  const object = user ? { objectKind: 'user', objectId: user.id } : {};
  if (user === null || !matches || user.disabledAt !== null) {
    await audit(ctx, { action: 'login', ...object }, 'denied');
    return null;
  }
  const regionCode = region
    ? ((
        await db().reviewRegion.findFirst({
          where: { code: region, open: true },
          select: { code: true },
        })
      )?.code ?? null)
    : null;
  const sid = await startSession({
    userId: user.id,
    grantId: await firstGrant(user.id),
    regionCode,
    ip,
    userAgent,
  });
  await audit(ctx, { action: 'login', ...object });
  return sid;
}

/** The options, made at the first request so that a build needs no settings. */
export function authOptions(): NextAuthOptions {
  const { name, secure } = sessionCookie();
  return {
    secret: env().nextAuthSecret,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    cookies: {
      sessionToken: { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } },
    },
    providers: [
      Credentials({
        credentials: {},
        authorize: async (given, request) => {
          const { headers } = request;
          const sid = await signIn(given, {
            ip: text(headers?.['x-real-ip']),
            userAgent: text(headers?.['user-agent']),
          });
          return sid === null ? null : { id: sid };
        },
      }),
    ],
    callbacks: {
      // The cookie's JWT carries the opaque session id and nothing else.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token['sid'] }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const sid = token?.['sid'];
        if (typeof sid === 'string') await endSession(sid);
      },
    },
  };
}

const text = (header: unknown): string | null =>
  typeof header === 'string' ? header.slice(0, 300) : null;
