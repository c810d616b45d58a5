// Knows the environment of the running application; the only file of it that reads process.env.

import 'server-only';
import { z } from 'zod';

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be the base64 of 32 bytes');
const secret = z.string().min(32);

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  POOL_SIZE: z.coerce.number().int().min(1).max(500).default(20),
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  NEXTAUTH_SECRET: secret,
  FIELD_KEY: key,
  INDEX_KEY: key,
  FILE_KEY: key,
  UPLOAD_SECRET: secret,
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: z.enum(['0', '1']).default('0'),
});

/** What the application was started with. */
export type Env = Readonly<{
  databaseUrl: string;
  poolSize: number;
  /** Scheme, host and port under which browsers reach the site; no trailing slash. */
  origin: string;
  nextAuthSecret: string;
  /** Seals single columns. */
  fieldKey: Buffer;
  /** Keys the HMAC by which a sealed column is found. */
  indexKey: Buffer;
  /** Seals stored files. */
  fileKey: Buffer;
  uploadSecret: string;
  dataDir: string;
  demo: boolean;
  isProduction: boolean;
}>;

let parsed: Env | undefined;

/**
 * The settings, read and checked at the first use, so that a build needs none of them.
 * @throws ZodError naming the variables that are missing or wrong.
 */
export function env(): Env {
  if (parsed === undefined) {
    const given = variables.parse(process.env);
    parsed = Object.freeze({
      databaseUrl: given.DATABASE_URL,
      poolSize: given.POOL_SIZE,
      origin: new URL(given.APP_ORIGIN).origin,
      nextAuthSecret: given.NEXTAUTH_SECRET,
      fieldKey: given.FIELD_KEY,
      indexKey: given.INDEX_KEY,
      fileKey: given.FILE_KEY,
      uploadSecret: given.UPLOAD_SECRET,
      dataDir: given.DATA_DIR,
      demo: given.DEMO === '1',
      isProduction: process.env.NODE_ENV === 'production',
    });
  }
  return parsed;
}
