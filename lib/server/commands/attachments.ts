// Knows when a file may be attached to an application or taken off it again.

import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  cleanFileName,
  isIdentityDocument,
  isImage,
  mediaTypeOfName,
  type AttachmentDto,
} from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import {
  fileProblem,
  quotaProblem,
  type UploadLimits,
  type Usage,
} from '@/lib/domain/upload-limits';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db, type Tx } from '../db';
import type { StoredFile } from '../files/completion';
import { fileRefusal } from '../files/file-refusal';
import type { Ticket } from '../files/tickets';
import { presentAttachments } from '../queries/attachments';
import { requirePlace } from './attachment-place';
import { recordEdit } from './unit-edits';

type Place = Pick<Ticket, 'applicationId' | 'sectionId' | 'rowId' | 'kind'>;

/** What a browser says before it sends files; names, sizes and hashes are only its word. */
type UploadRequest = Place & {
  readonly files: readonly { name: string; size: number; sha256: string | null }[];
};

/** No submission, and no other upload, comes between the check and the write. */
export async function lockApplication(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

type Room = { readonly applicationId: string; readonly rowId: string | null };

/** What is there, and what its round allows. */
async function roomOf(
  tx: Tx | ReturnType<typeof db>,
  userId: string,
  { applicationId, rowId }: Room,
): Promise<{ usage: Usage; limits: UploadLimits }> {
  const [found] = await tx.$queryRaw<(Usage & { limits: UploadLimits })[]>`
    SELECT count(f.id) FILTER (WHERE f."rowId" = ${rowId}::uuid)::int AS "filesOfRow",
           count(f.id)::int AS "filesOfApplication",
           coalesce(sum(f.size), 0)::float8 AS "bytesOfApplication",
           (SELECT coalesce(sum("receivedSize"), 0)::float8 FROM "Attachment"
            WHERE "uploadedById" = ${userId}::uuid
              AND "uploadedAt" > now() - interval '24 hours') AS "bytesOfDay",
           jsonb_build_object(
             'pdfMiB', r."pdfMiB", 'imageMiB', r."imageMiB", 'filesOfRow', r."filesOfRow",
             'filesOfApplication', r."filesOfApplication",
             'applicationMiB', r."applicationMiB", 'dayMiB', r."dayMiB") AS limits
    FROM "Application" a JOIN "Round" r ON r.id = a."roundId"
    LEFT JOIN "Attachment" f ON f."applicationId" = a.id AND f."removedAt" IS NULL
    WHERE a.id = ${applicationId}::uuid GROUP BY r.id`;
  if (found === undefined) throw new Refusal('notFound');
  const { limits, ...usage } = found;
  return { usage, limits };
}

/**
 * The limits that hold here. @throws Refusal when files of these sizes do not fit beside what is
 * there.
 */
export async function requireRoom(
  tx: Tx | ReturnType<typeof db>,
  ctx: Context,
  place: Room,
  sizes: readonly number[],
): Promise<UploadLimits> {
  const { usage, limits } = await roomOf(tx, ctx.actor.userId, place);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const problem = quotaProblem(usage, limits, sizes.length, bytes);
  if (problem !== null) throw fileRefusal(problem);
  return limits;
}

/** Allows uploads: one ticket a file. Writes nothing. @throws Refusal */
export async function beginUpload(ctx: Context, input: UploadRequest): Promise<Ticket[]> {
  const { files, ...place } = input;
  await requirePlace(db(), ctx, place);
  const sizes = files.map(({ size }) => size);
  const limits = await requireRoom(db(), ctx, place, sizes);
  return files.map(({ name, size, sha256 }): Ticket => {
    const problem = fileProblem({ name, size }, limits);
    const mediaType = mediaTypeOfName(name);
    if (problem !== null || mediaType === null)
      throw fileRefusal(problem ?? { code: 'notPdfJpegPng' });
    if (isIdentityDocument(place.kind) && !isImage(mediaType))
      throw fileRefusal({ code: 'identityImageOnly' });
    const id = randomUUID();
    const userId = ctx.actor.userId;
    return { ...place, id, userId, name: cleanFileName(name), mediaType, size, sha256 };
  });
}

/** Attaches a stored file that passed every check; asks state and limits again. @throws Refusal */
export async function completeUpload(
  ctx: Context,
  { ticket, stored }: { ticket: Ticket; stored: StoredFile },
): Promise<AttachmentDto> {
  const { id, applicationId, sectionId, rowId, kind, name, mediaType } = ticket;
  const subject = { action: 'attachment.add', objectKind: 'attachment', objectId: id };
  return recorded(ctx, subject, async (tx) => {
    await lockApplication(tx, applicationId);
    await requirePlace(tx, ctx, ticket);
    await requireRoom(tx, ctx, ticket, [stored.size]);
    const place = { applicationId, sectionId, rowId, kind };
    const uploaded = { receivedSize: ticket.size, uploadedById: ctx.actor.userId };
    await tx.attachment.create({
      data: { id, ...place, name, mediaType, ...stored, ...uploaded },
      select: { id: true },
    });
    await recordEdit(tx, ctx, ticket, { kind: 'fileAdded', name });
    const present = await presentAttachments(tx, applicationId);
    const made = present.find((each) => each.id === id);
    if (made === undefined) throw new Error('it has just been attached');
    return made;
  });
}

/** Takes an attachment off the form; its bytes stay for the submissions that show it. */
export async function removeAttachment(
  ctx: Context,
  { attachmentId }: { attachmentId: string },
): Promise<void> {
  const subject = {
    action: 'attachment.remove',
    objectKind: 'attachment',
    objectId: attachmentId,
  };
  await recorded(ctx, subject, async (tx) => {
    const found = await tx.attachment.findUnique({
      where: { id: attachmentId },
      select: { applicationId: true, sectionId: true, rowId: true, name: true },
    });
    if (found === null) throw new Refusal('notFound');
    await lockApplication(tx, found.applicationId);
    await requirePlace(tx, ctx, found);
    const removed = await tx.attachment.updateMany({
      where: { id: attachmentId, removedAt: null },
      data: { removedAt: new Date() },
    });
    if (removed.count !== 1) throw new Refusal('notFound');
    await recordEdit(tx, ctx, found, { kind: 'fileRemoved', name: found.name });
  });
}
