// Knows who is shown a stored file: asked from this site, found in scope, out of quarantine; each
// view and each denial is recorded.

import 'server-only';
import { z } from 'zod';
import { isIdentityDocument } from '@/lib/domain/attachments';
import { audit } from '../audit';
import type { OpenContext } from '../context';
import { attachmentForServing, type ServedAttachment } from '../queries/served-attachment';
import { noFile } from './file-response';

/** Views of identity documents are looked for by name. */
const viewOf = (file: ServedAttachment | null) =>
  file !== null && isIdentityDocument(file.kind)
    ? 'attachment.viewIdentityDocument'
    : 'attachment.view';

/** Records a view before anything of the file is sent. */
export const recordView = (ctx: OpenContext, file: ServedAttachment): Promise<void> =>
  audit(ctx, { action: viewOf(file), objectKind: 'attachment', objectId: file.id });

/** The file, or the answer that it is not shown. */
export async function findServed(
  request: Request,
  id: string,
  ctx: OpenContext,
): Promise<ServedAttachment | Response> {
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return noFile(403, 'noFile');
  if (ctx.actor === null) return noFile(401, 'signedOut');
  if (!z.uuid().safeParse(id).success) return noFile(404, 'noFile');
  const file = await attachmentForServing(ctx.actor, id);
  if (file === null) {
    const subject = { action: viewOf(file), objectKind: 'attachment', objectId: id };
    await audit(ctx, subject, 'notFound');
    return noFile(404, 'noFile');
  }
  return file.state === 'ready' ? file : noFile(409, 'quarantined');
}
