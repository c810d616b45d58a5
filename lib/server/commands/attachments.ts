// Knows when a file may be attached to an application or taken off it again.

import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  cleanFileName,
  fileProblem,
  mediaTypeOfName,
  quotaProblem,
  type AttachmentDto,
  type Usage,
} from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db, type Tx } from '../db';
import { fileRefusal } from '../files/pipeline';
import type { Ticket } from '../files/tickets';
import { attachmentColumns, toAttachmentDto } from '../queries/attachments';
import { requireWorkingCopy } from './working-copy';

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

async function usageOf(tx: Tx, userId: string, { applicationId, rowId }: Room): Promise<Usage> {
  const [usage] = await tx.$queryRaw<Usage[]>`
    SELECT count(*) FILTER (WHERE "rowId" = ${rowId}::uuid)::int AS "filesOfRow",
           count(*)::int AS "filesOfApplication",
           coalesce(sum(size), 0)::float8 AS "bytesOfApplication",
           (SELECT coalesce(sum(size), 0)::float8 FROM "Attachment"
            WHERE "uploadedById" = ${userId}::uuid
              AND "uploadedAt" > now() - interval '24 hours') AS "bytesOfDay"
    FROM "Attachment" WHERE "applicationId" = ${applicationId}::uuid AND "removedAt" IS NULL`;
  if (usage === undefined) throw new Error('an aggregate without a row');
  return usage;
}

/** @throws Refusal when files of these sizes do not fit beside what is there. */
export async function requireRoom(
  tx: Tx,
  ctx: Context,
  place: Room,
  sizes: readonly number[],
): Promise<void> {
  const usage = await usageOf(tx, ctx.actor.userId, place);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const problem = quotaProblem(usage, sizes.length, bytes);
  if (problem !== null) throw fileRefusal(problem);
}

/** Allows uploads: one ticket a file. Writes nothing. @throws Refusal */
export async function beginUpload(ctx: Context, input: UploadRequest): Promise<Ticket[]> {
  const { files, ...place } = input;
  await requireWorkingCopy(db(), ctx, place.applicationId);
  const tickets = files.map(({ name, size, sha256 }): Ticket => {
    const problem = fileProblem({ name, size });
    const mediaType = mediaTypeOfName(name);
    if (problem !== null || mediaType === null)
      throw fileRefusal(problem ?? { code: 'notPdfJpegPng' });
    const id = randomUUID();
    const userId = ctx.actor.userId;
    return { ...place, id, userId, name: cleanFileName(name), mediaType, size, sha256 };
  });
  const sizes = tickets.map(({ size }) => size);
  await requireRoom(db(), ctx, place, sizes);
  return tickets;
}

/** Attaches a stored file that passed every check; asks state and limits again. @throws Refusal */
export async function completeUpload(
  ctx: Context,
  { ticket, sha256 }: { ticket: Ticket; sha256: string },
): Promise<AttachmentDto> {
  const { id, applicationId, sectionId, rowId, kind, name, mediaType, size } = ticket;
  const subject = { action: 'attachment.add', objectKind: 'attachment', objectId: id };
  return recorded(ctx, subject, async (tx) => {
    await lockApplication(tx, applicationId);
    await requireWorkingCopy(tx, ctx, applicationId);
    await requireRoom(tx, ctx, ticket, [size]);
    const row = await tx.attachment.create({
      data: {
        id,
        applicationId,
        sectionId,
        rowId,
        kind,
        name,
        mediaType,
        size,
        sha256,
        storageKey: id,
        uploadedById: ctx.actor.userId,
      },
      select: attachmentColumns,
    });
    return toAttachmentDto(row);
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
      select: { applicationId: true },
    });
    if (found === null) throw new Refusal('notFound');
    await lockApplication(tx, found.applicationId);
    await requireWorkingCopy(tx, ctx, found.applicationId);
    const removed = await tx.attachment.updateMany({
      where: { id: attachmentId, removedAt: null },
      data: { removedAt: new Date() },
    });
    if (removed.count !== 1) throw new Refusal('notFound');
  });
}
