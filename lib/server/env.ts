// Knows the environment of the running application; the only file of it that reads process.env.

import 'server-only';
import { z } from 'zod';

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be the base64 of 32 bytes');
const secret = z.string().min(32);

/** The disk without any of them, S3 with all. */
const s3Variables = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;

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
  CLAMD_HOST: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  HOST: z.string().default('127.0.0.1'),
  METRICS_TOKEN: z.string().min(16).optional(),
  RETENTION: z.enum(['count', 'delete']).default('count'),
  DEMO: z.enum(['0', '1']).default('0'),
});

const complete = variables
  .refine(
    (given) => [0, 4].includes(s3Variables.filter((name) => given[name] !== undefined).length),
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY go together',
  )
  .refine(
    ({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined),
    'SMTP_URL and MAIL_FROM go together',
  );

/** Where files are kept instead of the disk: a server of the operator's that speaks S3. */
export type S3Settings = Readonly<{
  /** Scheme, host and port, and the bucket behind it as a path; no trailing slash. */
  bucketUrl: string;
  region: string;
  accessKey: string;
  secretKey: string;
}>;

/** The operator's mail server, and the sender of every letter. */
export type MailSettings = Readonly<{ url: string; from: string }>;

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
  /** `host:port` or the path of a socket; null: files are not scanned for viruses. */
  clamdHost: string | null;
  s3: S3Settings | null;
  /** Null: notices stay in the site. */
  mail: MailSettings | null;
  /** Files whose time is over are deleted; else they are counted. */
  deletesExpired: boolean;
  /** The address that the site listens on. */
  host: string;
  /** Who reads the metrics from another machine shows it; null: nobody does. */
  metricsToken: string | null;
  demo: boolean;
  isProduction: boolean;
}>;

type S3Given = Pick<z.infer<typeof variables>, (typeof s3Variables)[number] | 'S3_REGION'>;

function s3Of(given: S3Given): S3Settings | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION: region, S3_ACCESS_KEY, S3_SECRET_KEY } = given;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return null;
  const bucketUrl = `${S3_ENDPOINT.replace(/\/+$/, '')}/${S3_BUCKET}`;
  return { bucketUrl, region, accessKey: S3_ACCESS_KEY, secretKey: S3_SECRET_KEY };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof variables>) {
  return url === undefined || from === undefined ? null : { url, from };
}

const options = variables.omit({
  DATABASE_URL: true,
  NEXTAUTH_SECRET: true,
  FIELD_KEY: true,
  INDEX_KEY: true,
  FILE_KEY: true,
  UPLOAD_SECRET: true,
});

/** The settings that an operator gives without keys and database: what is wrong, or where files go. */
export function readOptions(
  from: Readonly<Record<string, string | undefined>>,
): { readonly wrong: readonly string[] } | { readonly s3: S3Settings | null } {
  const read = options.safeParse(from);
  return read.success
    ? { s3: s3Of(read.data) }
    : { wrong: read.error.issues.map(({ path }) => path.join('.')) };
}

let parsed: Env | undefined;

/**
 * The settings, read and checked at the first use, so that a build needs none of them.
 * @throws ZodError naming the variables that are missing or wrong.
 */
export function env(): Env {
  if (parsed === undefined) {
    const given = complete.parse(process.env);
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
      clamdHost: given.CLAMD_HOST ?? null,
      s3: s3Of(given),
      mail: mailOf(given),
      deletesExpired: given.RETENTION === 'delete',
      host: given.HOST,
      metricsToken: given.METRICS_TOKEN ?? null,
      demo: given.DEMO === '1',
      isProduction: process.env.NODE_ENV === 'production',
    });
  }
  return parsed;
}

/** Where the programs of the machine are looked for (qpdf); needs no other setting. */
export const programPath = (): string => process.env['PATH'] ?? '';
