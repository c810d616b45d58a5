// Knows how a stored file is sent to a browser: whole, or the one part that is asked for.

import 'server-only';
import { isIdentityDocument } from '@/lib/domain/attachments';
import type { OpenContext } from '../context';
import { log } from '../log';
import { disposition, noFile, protection } from './file-response';
import { findServed, recordView } from './find-served';
import { parseRange } from './range';
import { sealedStream } from './sealed-stream';

/** Answers GET for one file id: found in scope, recorded, streamed; otherwise a sentence. */
export async function serveAttachment(
  request: Request,
  id: string,
  ctx: OpenContext,
): Promise<Response> {
  const file = await findServed(request, id, ctx);
  if (file instanceof Response) return file;
  // Readers see an identity document under a watermark only: serve-preview.ts.
  if (isIdentityDocument(file.kind) && !file.own) return noFile(403, 'ownerOnly');
  const part = parseRange(request.headers.get('range'), file.size);
  if (part === 'invalid') return noFile(416, 'range', { 'Content-Range': `bytes */${file.size}` });
  await recordView(ctx, file);
  const [start, end] = part ?? [0, file.size];
  try {
    return new Response(await sealedStream(file, [start, end]), {
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
    return noFile(500, 'damaged');
  }
}
