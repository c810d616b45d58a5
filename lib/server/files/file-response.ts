// Knows the headers under which a file of a stranger is harmless in a browser, and the noes.

import 'server-only';
import { isImage } from '@/lib/domain/attachments';
import { uploadSentences, type UploadSentence } from '@/lib/messages/attachments';

export const protection = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** A sentence instead of a file. */
export const noFile = (status: number, key: UploadSentence, more: Record<string, string> = {}) =>
  new Response(uploadSentences[key], {
    status,
    headers: { ...protection, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

/** RFC 8187: a name of any script; the plain form is for what cannot read the other. */
export function named(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const star = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${star}`;
}

/** Browsers show no PDF in a sandbox: it is saved instead, or drawn by our own viewer. */
export const disposition = ({ name, mediaType }: { name: string; mediaType: string }): string =>
  named(isImage(mediaType) ? 'inline' : 'attachment', name);
