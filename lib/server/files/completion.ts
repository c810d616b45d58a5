// Knows which uploads are waiting for the library's onUploadComplete, and what it answered.
//
// A hook alone makes no row: only an upload that the ingest of this process has just received and
// checked is waiting here. A forged or repeated hook finds nothing.

import 'server-only';
import type { AttachmentDto, AttachmentState } from '@/lib/domain/attachments';
import type { Context } from '../context';
import type { Ticket } from './tickets';

/** What lies in the store for an upload. */
export type StoredFile = {
  readonly state: AttachmentState;
  readonly storageKey: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedSha256: string;
  readonly pages: number | null;
};

/** A stored file that passed every step, and who sent it. */
export type CheckedUpload = {
  readonly ctx: Context;
  readonly ticket: Ticket;
  readonly stored: StoredFile;
};

/** What onUploadComplete says; it must not throw, the library would swallow that. */
export type Completion =
  | { readonly ok: true; readonly attachment: AttachmentDto }
  | { readonly ok: false; readonly message: string };

const waiting = new Map<string, { checked: CheckedUpload; answer: Completion | null }>();

/** Announces a checked upload, runs the hook, and returns its answer; silence is a failure: null. */
export async function completionOf(
  checked: CheckedUpload,
  runHook: () => Promise<unknown>,
): Promise<Completion | null> {
  const { id } = checked.ticket;
  waiting.set(id, { checked, answer: null });
  try {
    await runHook();
    return waiting.get(id)?.answer ?? null;
  } finally {
    waiting.delete(id);
  }
}

/** Called by onUploadComplete: completes the upload that waits under `id`, if one does. */
export async function completeWaiting(
  id: string | null,
  complete: (checked: CheckedUpload) => Promise<Completion>,
): Promise<Completion | null> {
  const entry = id === null ? undefined : waiting.get(id);
  if (entry === undefined || entry.answer !== null) return null;
  return (entry.answer = await complete(entry.checked));
}
