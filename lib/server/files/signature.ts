// Knows the signatures of the upload protocol: on upload addresses and on hook bodies.

import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { apiKey, ingestUrl } from './token';

/** The signature of a text, as the library writes and expects it. */
export const signatureOf = (text: string): string =>
  `hmac-sha256=${createHmac('sha256', apiKey()).update(text).digest('hex')}`;

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What a signed upload address says. */
type UploadAddress = { readonly fileKey: string; readonly id: string };

/**
 * Reads an upload address. The library signs the whole address before `&signature=`, under the
 * public origin, which the request itself may not show behind a proxy.
 */
export function readUploadAddress(
  fileKey: string,
  requestUrl: string,
  now: number,
): UploadAddress | 'unsigned' | 'expired' {
  const { search, searchParams } = new URL(requestUrl);
  const end = search.lastIndexOf('&signature=');
  if (end < 0) return 'unsigned';
  const expected = signatureOf(`${ingestUrl()}/${fileKey}${search.slice(0, end)}`);
  const params = new URLSearchParams(search.slice(end + 1));
  if (!same(expected, params.get('signature') ?? '')) return 'unsigned';
  if (!(Number(searchParams.get('expires')) > now)) return 'expired';
  const id = searchParams.get('x-ut-custom-id');
  return id === null ? 'unsigned' : { fileKey, id };
}
