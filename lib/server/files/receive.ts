// Knows how bytes from the wire become a sealed incoming file: never a plain byte on the disk.

import 'server-only';
import { filePart } from './multipart';
import { fileRefusal } from './pipeline';
import { frameBytes, keyOf, newHead, receivedBytes, sealFrame, sealedSize } from './sealed-file';
import type { FileStore } from './store';
import type { Ticket } from './tickets';

/** How much of an upload is here; what cannot be continued is thrown away first. */
export async function resumeAt(store: FileStore, ticket: Ticket): Promise<number> {
  const sealed = await store.size('incoming', ticket.id);
  if (sealed === null) return 0;
  const received = receivedBytes(sealed);
  if (received !== null && received < ticket.size) return received;
  await store.delete('incoming', ticket.id);
  return 0;
}

/** The key of an incoming file and where its next frame goes; a new file gets its head first. */
async function open(store: FileStore, id: string): Promise<{ key: Buffer; end: number }> {
  const end = await store.size('incoming', id);
  if (end !== null) return { key: await keyOf(store, 'incoming', id), end };
  const { key, head } = newHead(id);
  await store.append(id, 0, head);
  return { key, end: head.length };
}

/**
 * Receives the rest of a file from byte `start`. Only whole frames are kept, so an upload that
 * breaks off goes on at the last of them.
 * @throws Refusal when more or fewer bytes come than were declared; Interrupted; Malformed.
 */
export async function receive(
  store: FileStore,
  ticket: Ticket,
  start: number,
  request: Request,
): Promise<void> {
  const { id } = ticket;
  const opened = await open(store, id);
  let { end } = opened;
  let index = start / frameBytes;
  let size = start;
  let held = Buffer.alloc(0);
  const seal = async (last: boolean) => {
    const frame = sealFrame(opened.key, id, index, last, held.subarray(0, frameBytes));
    await store.append(id, end, frame);
    end += frame.length;
    index += 1;
    held = held.subarray(frameBytes);
  };

  for await (const part of filePart(request.body, request.headers.get('content-type'))) {
    size += part.length;
    if (size > ticket.size) break; // the hard limit: nothing beyond the declared length is kept
    held = Buffer.concat([held, part]);
    while (held.length > frameBytes) await seal(false); // the last frame waits for the end
  }
  if (size !== ticket.size)
    throw fileRefusal({ code: 'lengthDiffers', size, declared: ticket.size });
  await seal(true);
  if (end !== sealedSize(ticket.size)) throw new Error('the sealed file has an unexpected length');
}
