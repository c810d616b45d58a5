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

const served = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  storageKey: true,
  uploadedAt: true,
  removedAt: true,
  application: {
    select: {
      applicantId: true,
      holderUnitId: true,
      submissions: { select: { createdAt: true }, orderBy: { number: 'asc' } },
    },
  },
} as const;

/**
 * Finds a file in an application that the actor may read. Its owner sees what stands on the form
 * and what a submission may show; reviewers see what was submitted, and while they hold the
 * application also what was added since.
 */
export async function attachmentForServing(
  actor: Actor,
  id: string,
): Promise<ServedAttachment | null> {
  const scope = scopeWhere(actor, 'application.read');
  if (scope === null) return null;
  const found = await db().attachment.findFirst({
    where: { id, application: scope },
    select: served,
  });
  if (found === null) return null;
  const { uploadedAt, removedAt, application, ...file } = found;
  const { applicantId, holderUnitId, submissions } = application;
  const [first, last] = [submissions[0]?.createdAt, submissions.at(-1)?.createdAt];
  const submitted = last !== undefined && uploadedAt <= last;
  const onTheForm = removedAt === null || (first !== undefined && removedAt > first);
  const holds = holderUnitId !== null && holderUnitId === actor.unitId;
  return onTheForm && (submitted || holds || applicantId === actor.userId) ? file : null;
}

/** Whether an attachment stands for this stored file: asked before it is deleted. */
export async function isAttached(storageKey: string): Promise<boolean> {
  return (await db().attachment.count({ where: { storageKey } })) > 0;
}
