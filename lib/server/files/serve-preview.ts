// Knows how a picture is shown without being handed out: small, and an identity document always
// with the viewer's name and the time across it.

import 'server-only';
import { formatDateTime } from '@/lib/domain/beijing-time';
import { isIdentityDocument, isImage } from '@/lib/domain/attachments';
import type { OpenContext } from '../context';
import { log } from '../log';
import { takeToken } from '../rate-limit';
import type { ServedAttachment } from '../queries/served-attachment';
import { noFile, protection } from './file-response';
import { findServed, recordView } from './find-served';
import { draw, thumbnail } from './thumbnail';

/** Four pages full of thumbnails at once, then four pictures a second. */
const limit = { burst: 240, perMinute: 240 };

/** An identity document is drawn for each view: across it stands what for, who looked, and when. */
const pictureFor = (file: ServedAttachment, viewer: string): Promise<Buffer | null> =>
  isIdentityDocument(file.kind)
    ? draw(file, `仅供职称评审 · ${viewer} · ${formatDateTime(new Date())}`)
    : thumbnail(file);

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
    const drawn = await pictureFor(file, actor.name);
    if (drawn === null) return noFile(500, 'damaged');
    return new Response(new Uint8Array(drawn), {
      headers: {
        ...protection,
        'Content-Disposition': 'inline; filename="preview.jpg"',
        'Content-Length': String(drawn.length),
        'Content-Type': 'image/jpeg',
      },
    });
  } catch (error) {
    log.error({ err: error, attachment: id }, 'a preview could not be drawn');
    return noFile(500, 'damaged');
  }
}
