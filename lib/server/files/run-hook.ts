// Knows how the ingest calls the library's hook, as its cloud would: signed.

import 'server-only';
import type { CheckedUpload } from './completion';
import { signatureOf } from './signature';
import { attachmentSlug, callbackUrl, ingestUrl } from './token';
import { uploadServer } from './upload-server';

/** Where a file is read once it is attached. */
export const addressesOf = (id: string) => {
  const url = `/api/files/${id}`;
  return { url, appUrl: url, ufsUrl: url };
};

export function runHook(fileKey: string, { ctx, ticket, stored }: CheckedUpload) {
  const { id, name, size, mediaType: type } = ticket;
  const { origin } = new URL(callbackUrl());
  const url = `${origin}${addressesOf(id).url}`;
  const urls = { url, appUrl: url, ufsUrl: url };
  const fileHash = stored.receivedSha256;
  const file = { name, size, type, customId: id, key: fileKey, fileHash, ...urls };
  const body = JSON.stringify({ status: 'uploaded', metadata: {}, origin: ingestUrl(), file });
  const headers = {
    'content-type': 'application/json',
    'uploadthing-hook': 'callback',
    'x-uploadthing-signature': signatureOf(body),
  };
  const request = new Request(`${callbackUrl()}?slug=${attachmentSlug}`, {
    method: 'POST',
    headers,
    body,
  });
  return uploadServer(request, ctx);
}
