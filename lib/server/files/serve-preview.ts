// Knows how a picture is shown without being handed out: small, and an identity document always
// with the viewer's name and the time across it.

import 'server-only';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { isIdentityDocument, isImage } from '@/lib/domain/attachments';
import type { OpenContext } from '../context';
import { log } from '../log';
import { takeToken } from '../rate-limit';
import type { ServedAttachment } from '../queries/served-attachment';
import { watermarkFont } from '../print/print-fonts';
import { noFile, protection } from './file-response';
import { fileStore } from './files';
import { findServed, recordView } from './find-served';
import { inspectors } from './inspection/inspectors';
import { readWhole } from './sealed-file';

/** A page of thumbnails at once, then two a second. */
const limit = { burst: 120, perMinute: 120 };

/** What stands across an identity document: what it is for, who looked, and when. */
const wordsFor = (file: ServedAttachment, viewer: string): string | null =>
  isIdentityDocument(file.kind) ? `仅供职称评审 · ${viewer} · ${formatDateTime(new Date())}` : null;

/** Answers GET for the preview of one file id: a JPEG, or a sentence. */
export async function servePreview(
  request: Request,
  id: string,
  ctx: OpenContext,
): Promise<Response> {
  const file = await findServed(request, id, ctx);
  if (file instanceof Response) return file;
  if (!isImage(file.mediaType)) return noFile(415, 'noPreview');
  const { actor } = ctx;
  if (actor === null || !(await takeToken(`preview:${actor.userId}`, limit)))
    return noFile(429, 'tooMany', { 'Retry-After': '60' });
  // a thumbnail is no view of the file
  if (isIdentityDocument(file.kind)) await recordView(ctx, file);
  try {
    const drawn = await inspectors().run(async () => ({
      task: 'preview',
      bytes: await readWhole(fileStore(), 'stored', file.storageKey, file.size),
      words: wordsFor(file, actor.name),
      fontFile: watermarkFont,
    }));
    if ('problem' in drawn || drawn.bytes === null) return noFile(500, 'damaged');
    return new Response(new Uint8Array(drawn.bytes), {
      headers: {
        ...protection,
        'Content-Disposition': 'inline; filename="preview.jpg"',
        'Content-Length': String(drawn.bytes.length),
        'Content-Type': 'image/jpeg',
      },
    });
  } catch (error) {
    log.error({ err: error, attachment: id }, 'a preview could not be drawn');
    return noFile(500, 'damaged');
  }
}
