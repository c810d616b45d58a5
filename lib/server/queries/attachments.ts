// Knows which attachments an actor may see, and which file stands behind one.

import 'server-only';
import {
  olderSame,
  type AttachmentDto,
  type AttachmentState,
  type MediaType,
} from '@/lib/domain/attachments';
import type { Actor } from '@/lib/domain/policy/actor';
import { sections } from '@/lib/domain/sections/registry';
import { db, type Tx } from '../db';

/** The columns behind {@link AttachmentDto}. */
const attachmentColumns = {
  id: true,
  sectionId: true,
  rowId: true,
  kind: true,
  name: true,
  mediaType: true,
  size: true,
  state: true,
  pages: true,
  receivedSha256: true,
} as const;

/** A row as the database gives it; CHECKs and the pipeline keep states and types closed. */
export type AttachmentRow = Omit<AttachmentDto, 'mediaType' | 'state' | 'sameAs'> & {
  readonly mediaType: string;
  readonly state: string;
  readonly receivedSha256: string;
};

/** 学历学位·毕业证书“a.pdf”, whatever the form has become since. */
function placeOf(file: AttachmentRow | undefined): string | null {
  if (file === undefined) return null;
  const section = sections.find(({ id }) => id === file.sectionId);
  const kind = section?.attachments.find((each) => each.kind === file.kind);
  return `${[section?.title, kind?.label].filter(Boolean).join('·')}“${file.name}”`;
}

/** The files of one application as a page sees them; `rows` are all of them, oldest first. */
export function toAttachmentDtos(rows: readonly AttachmentRow[]): AttachmentDto[] {
  const same = olderSame(rows);
  return rows.map((row) => ({
    id: row.id,
    sectionId: row.sectionId,
    rowId: row.rowId,
    kind: row.kind,
    name: row.name,
    size: row.size,
    pages: row.pages,
    mediaType: row.mediaType as MediaType,
    state: row.state as AttachmentState,
    sameAs: placeOf(same.get(row.id)),
  }));
}

/** What stands on a form now, oldest first, for a caller that has checked the scope. */
export async function presentAttachments(
  client: Tx | ReturnType<typeof db>,
  applicationId: string,
): Promise<AttachmentDto[]> {
  const rows = await client.attachment.findMany({
    where: { applicationId, removedAt: null },
    select: attachmentColumns,
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return toAttachmentDtos(rows);
}

/** What an upload of a person has become, and what was received for it. */
export type Attached = {
  readonly attachment: AttachmentDto;
  readonly received: { readonly size: number; readonly sha256: string };
};

/** Null when the upload has become nothing, or nothing that stands on the form. */
export async function attachedBy(actor: Actor, id: string): Promise<Attached | null> {
  const row = await db().attachment.findFirst({
    where: { id, uploadedById: actor.userId },
    select: { applicationId: true, receivedSize: true, receivedSha256: true },
  });
  if (row === null) return null;
  const present = await presentAttachments(db(), row.applicationId);
  const attachment = present.find((each) => each.id === id);
  const received = { size: row.receivedSize, sha256: row.receivedSha256 };
  return attachment === undefined ? null : { attachment, received };
}
