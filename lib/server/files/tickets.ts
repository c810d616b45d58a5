// Knows the uploads that were allowed but have not ended: one sealed ticket each, in the store, so
// that every process can take the bytes.

import 'server-only';
import { z } from 'zod';
import type { MediaType } from '@/lib/domain/attachments';
import { mostFilesOfRow } from '@/lib/domain/upload-limits';
import { newHead, readWhole, sealFrame, sealedSize } from './sealed-file';
import type { FileStore } from './store';

const ticketSchema = z.strictObject({
  id: z.uuid(),
  userId: z.uuid(),
  applicationId: z.uuid(),
  sectionId: z.string().max(64),
  rowId: z.uuid(),
  kind: z.string().max(64),
  name: z.string().max(240), // 120 characters, some of them of two code units
  mediaType: z.custom<MediaType>((value) => typeof value === 'string'),
  size: z.int().positive(),
  /** What the browser computed; null when it could not. */
  sha256: z.string().nullable(),
});

/** One allowed upload: what will be attached where, by whom, and what was said of the bytes. */
export type Ticket = Readonly<z.infer<typeof ticketSchema>>;

/** What the FileRouter's middleware hands on to the ingest. */
export const ticketsSchema = z.object({ tickets: z.array(ticketSchema).max(mostFilesOfRow) });

const nameOf = (id: string) => `${id}.ticket`;

/** Registers an upload. @throws KeyTaken when its id was used before. */
export async function openTicket(store: FileStore, ticket: Ticket): Promise<void> {
  const name = nameOf(ticket.id);
  const { key, head } = newHead(name);
  const frame = sealFrame(key, name, 0, true, Buffer.from(JSON.stringify(ticket)));
  await store.append(name, 0, Buffer.concat([head, frame]));
}

/** Finds an upload that has not ended; null for any other. */
export async function findTicket(store: FileStore, id: string): Promise<Ticket | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const sealed = await store.size('incoming', nameOf(id));
  if (sealed === null) return null;
  const content = await readWhole(store, 'incoming', nameOf(id), sealed - sealedSize(1) + 1);
  return ticketSchema.parse(JSON.parse(content.toString('utf8')));
}

/** Ends an upload: its address takes nothing any more. */
export const endTicket = (store: FileStore, id: string): Promise<void> =>
  store.delete('incoming', nameOf(id));
