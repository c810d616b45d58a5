// Knows which attachments an actor may see, and which file stands behind one.

import 'server-only';
import type { AttachmentDto, MediaType } from '@/lib/domain/attachments';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { scopeWhere } from '../scope';

/** The columns of {@link AttachmentDto}. */
export const attachmentColumns = {
  id: true,
  sectionId: true,
  rowId: true,
  kind: true,
  name: true,
  mediaType: true,
  size: true,
} as const;

/** A row as a page sees it; the database holds no other media type than the checked ones. */
export const toAttachmentDto = (
  row: Omit<AttachmentDto, 'mediaType'> & { mediaType: string },
): AttachmentDto => ({ ...row, mediaType: row.mediaType as MediaType });

/** What stands on the form now, oldest first; a page groups it by row and kind. */
export async function attachmentsOfApplication(
  actor: Actor,
  applicationId: string,
): Promise<AttachmentDto[]> {
  const scope = scopeWhere(actor, 'application.read');
  if (scope === null) return [];
  const rows = await db().attachment.findMany({
    where: { applicationId, removedAt: null, application: scope },
    select: attachmentColumns,
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return rows.map(toAttachmentDto);
}

/** A file that may be sent to an actor. */
export type ServedAttachment = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storageKey: string;
};

/**
 * Finds a file in an application that the actor may read, or that they uploaded themselves.
 * A file removed before the first submission is in none: nobody gets it any more. Files removed
 * later stay readable, because a submission may show them. Which submission shows which file is
 * not asked yet: that comes with the snapshots.
 */
export async function attachmentForServing(
  actor: Actor,
  id: string,
): Promise<ServedAttachment | null> {
  const scope = scopeWhere(actor, 'application.read');
  const own = { uploadedById: actor.userId };
  const found = await db().attachment.findFirst({
    where: { id, OR: scope === null ? [own] : [own, { application: scope }] },
    select: {
      id: true,
      name: true,
      mediaType: true,
      size: true,
      storageKey: true,
      removedAt: true,
      application: {
        select: {
          submissions: { select: { createdAt: true }, orderBy: { number: 'asc' }, take: 1 },
        },
      },
    },
  });
  if (found === null) return null;
  const { removedAt, application, ...file } = found;
  const firstSubmission = application.submissions[0]?.createdAt;
  const shown =
    removedAt === null || (firstSubmission !== undefined && removedAt > firstSubmission);
  return shown ? file : null;
}

/** Whether a row stands for this file: asked before a stored file is deleted. */
export async function isAttached(id: string): Promise<boolean> {
  return (await db().attachment.count({ where: { id } })) > 0;
}
