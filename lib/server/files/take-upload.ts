// Knows the way of one upload from its last byte to its row: checked, stored, attached; or nothing.

import 'server-only';
import { createHash } from 'node:crypto';
import type { AttachmentDto } from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { uploadSentences } from '@/lib/messages/attachments';
import { audit } from '../audit';
import type { Context } from '../context';
import { attachedBy } from '../queries/attachments';
import { completionOf, type StoredFile } from './completion';
import { problemOf } from './file-refusal';
import { check, type Times } from './pipeline';
import { receive, type Received } from './receive';
import { runHook } from './run-hook';
import { readSealed } from './sealed-file';
import { storeSealed } from './sealed-writer';
import type { FileStore } from './store';
import type { Ticket } from './tickets';

/** Milliseconds of each part, as the browser's own tools show them. */
export type UploadTimes = Times & { receive?: number; store?: number; row?: number };

/** Checks what was received and stores what may stay. @throws Refusal; nothing is stored then. */
export async function storeChecked(
  store: FileStore,
  ticket: Ticket,
  { sha256, head }: Received,
  times: UploadTimes = {},
): Promise<StoredFile> {
  const { id, size, mediaType } = ticket;
  const content = () => readSealed(store, 'incoming', id, size, [0, size]);
  const candidate = { sha256, head, mediaType, announced: ticket.sha256, content };
  const { state, bytes, pages } = await check(candidate, times);
  const started = performance.now();
  const stored = {
    state,
    pages,
    storageKey: await storeSealed(store, bytes),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    receivedSha256: sha256,
  };
  times.store = performance.now() - started;
  return stored;
}

/** Attaches a stored file through the library's hook. @throws Refusal; then it is deleted again. */
async function attach(
  store: FileStore,
  fileKey: string,
  upload: { ctx: Context; ticket: Ticket; stored: StoredFile },
): Promise<AttachmentDto> {
  const completion = await completionOf(upload, () => runHook(fileKey, upload)).catch(() => null);
  if (completion?.ok === true) return completion.attachment;
  // A line that broke in the commit may have left a row: then its file must stay.
  const { ctx, ticket, stored } = upload;
  const attached = await attachedBy(ctx.actor, ticket.id).catch(() => 'unknown');
  if (attached === null) await store.delete('stored', stored.storageKey);
  throw new Refusal('invalid', {}, { file: completion?.message ?? uploadSentences.failed });
}

/**
 * Takes the rest of an upload's bytes from `start`, and makes an attachment of the whole.
 * @throws Refusal, Interrupted, Malformed; only after Interrupted is anything of it kept.
 */
export async function takeUpload(
  store: FileStore,
  request: Request,
  fileKey: string,
  start: number,
  { ctx, ticket, times }: { ctx: Context; ticket: Ticket; times: UploadTimes },
): Promise<AttachmentDto> {
  const started = performance.now();
  const received = await receive(store, ticket, start, request);
  times.receive = performance.now() - started;
  const stored = await storeChecked(store, ticket, received, times).catch(
    async (error: unknown) => {
      const subject = { action: 'attachment.refuse', objectKind: 'application' };
      if (error instanceof Refusal)
        await audit(ctx, { ...subject, objectId: ticket.applicationId }, problemOf(error));
      throw error;
    },
  );
  const attaching = performance.now();
  const attachment = await attach(store, fileKey, { ctx, ticket, stored });
  times.row = performance.now() - attaching;
  return attachment;
}
