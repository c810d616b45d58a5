// What goes over HTTP: the cookie of a session, and the id of a server action.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** The id under which the production build answers an action. */
export function actionId(filename: string, exportedName: string): string {
  const file = path.join(process.cwd(), '.next/server/server-reference-manifest.json');
  const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const found = Object.keys(node).find(
    (id) => node[id]?.filename === filename && node[id].exportedName === exportedName,
  );
  if (found === undefined) throw new Error(`the build has no action ${filename} ${exportedName}`);
  return found;
}

/** The name of the session's cookie on http://localhost, which browsers hold to be secure. */
const cookieName = '__Host-zc.session';

/**
 * Signs a person in without a password: a row in the database and the cookie that names it. Written
 * here once more, because the session's own module needs a running Next.js.
 */
export async function cookieOf(userId: string, grantId: string | null): Promise<string> {
  const sid = randomBytes(32).toString('base64url');
  const sidHash = new Uint8Array(createHash('sha256').update(sid).digest());
  const expiresAt = new Date(Date.now() + 12 * 60 * 60 * 1000);
  await db().session.create({
    data: { userId, grantId, regionCode: '650000', sidHash, expiresAt },
  });
  const token = await encode({ token: { sid }, secret: env().nextAuthSecret });
  return `${cookieName}=${token}`;
}
