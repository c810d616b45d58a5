// Knows how the upload library is configured: our own addresses, and a key that stays in here.

import 'server-only';
import { createHmac } from 'node:crypto';
import { env } from '../env';

const appId = 'zhicheng';

/** The route of the FileRouter that takes attachments. */
export const attachmentSlug = 'attachment';

/** Signs upload addresses and hooks; never sent anywhere, the library only wants it to be `sk_…`. */
export const apiKey = (): string =>
  `sk_${createHmac('sha256', env().uploadSecret).update('uploadthing').digest('hex')}`;

/** Where browsers send the bytes. */
export const ingestUrl = (): string => `${env().origin}/api/ut`;

/** Where the library's own route stands. */
export const callbackUrl = (): string => `${env().origin}/api/uploadthing`;

/**
 * What the library reads as its configuration.
 * An operator who wants the cloud changes the token and drops ingestUrl.
 * @param fetch answers the library's calls to the ingest, in this process.
 */
export const uploadConfig = (fetch: typeof globalThis.fetch) => ({
  token: Buffer.from(
    JSON.stringify({ apiKey: apiKey(), appId, regions: ['local'], ingestHost: 'invalid' }),
  ).toString('base64'),
  ingestUrl: ingestUrl(),
  callbackUrl: callbackUrl(),
  isDev: false,
  handleDaemonPromise: 'await' as const,
  // It logs upload addresses, and these carry file names: personal data. We log ourselves.
  logLevel: 'None' as const,
  fetch,
});
