// Knows how a stored file is sent to a browser: to whom, under which headers, and which part of it.

import 'server-only';
import { z } from 'zod';
import { uploadSentences, type UploadSentence } from '@/lib/messages/attachments';
import { audit } from '../audit';
import type { OpenContext } from '../context';
import { log } from '../log';
import { attachmentForServing, type ServedAttachment } from '../queries/served-attachment';
import { fileStore } from './files';
import { parseRange } from './range';
import { readSealed } from './sealed-file';

const protection = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const no = (status: number, key: UploadSentence, more: Record<string, string> = {}) =>
  new Response(uploadSentences[key], {
    status,
    headers: { ...protection, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

/** RFC 8187: a name of any script; the plain form is for what cannot read the other. */
function disposition({ name, mediaType }: ServedAttachment): string {
  // Browsers show no PDF in a sandbox: it is saved instead, or drawn by our own viewer.
  const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment';
  const plain = name.replace(/[^\w. -]/g, '_');
  const star = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${star}`;
}

/** The part [start, end) as a stream; its first frame is opened before anything is sent. */
async function streamOf(file: ServedAttachment, part: readonly [number, number]) {
  const frames = readSealed(fileStore(), 'stored', file.storageKey, file.size, part);
  let next = await frames.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done === true) return controller.close();
      controller.enqueue(next.value);
      next = await frames.next();
    },
    async cancel() {
      await frames.return(undefined);
    },
  });
}

/** Answers GET for one file id: found in scope, recorded, streamed; otherwise a sentence. */
export async function serveAttachment(
  request: Request,
  id: string,
  ctx: OpenContext,
): Promise<Response> {
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return no(403, 'noFile');
  if (ctx.actor === null) return no(401, 'signedOut');
  if (!z.uuid().safeParse(id).success) return no(404, 'noFile');
  const subject = { action: 'attachment.view', objectKind: 'attachment', objectId: id };
  const file = await attachmentForServing(ctx.actor, id);
  if (file === null) {
    await audit(ctx, subject, 'notFound');
    return no(404, 'noFile');
  }
  const part = parseRange(request.headers.get('range'), file.size);
  if (part === 'invalid') return no(416, 'range', { 'Content-Range': `bytes */${file.size}` });
  await audit(ctx, subject);
  const [start, end] = part ?? [0, file.size];
  try {
    return new Response(await streamOf(file, [start, end]), {
      status: part === null ? 200 : 206,
      headers: {
        ...protection,
        'Accept-Ranges': 'bytes',
        'Content-Disposition': disposition(file),
        'Content-Length': String(end - start),
        'Content-Type': file.mediaType,
        ...(part !== null && { 'Content-Range': `bytes ${start}-${end - 1}/${file.size}` }),
      },
    });
  } catch (error) {
    log.error({ err: error, attachment: id }, 'a stored file does not open');
    return no(500, 'damaged');
  }
}
