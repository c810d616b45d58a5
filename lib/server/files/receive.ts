// Knows how bytes from the wire become a sealed incoming file, and are hashed on their way.

import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { fileRefusal } from './file-refusal';
import { filePart } from './multipart';
import {
  frameBytes,
  keyOf,
  readSealed,
  readUnfinished,
  receivedBytes,
  sealedSize,
} from './sealed-file';
import { SealedWriter } from './sealed-writer';
import type { FileStore } from './store';
import type { Ticket } from './tickets';

/** What was received in full. */
export type Received = {
  readonly sha256: string;
  /** The first bytes, by which a type is told. */
  readonly head: Buffer;
};

const headBytes = 64;

/** How much of an upload is here; what cannot be continued is thrown away first. */
export async function resumeAt(store: FileStore, ticket: Ticket): Promise<number> {
  const sealed = await store.size('incoming', ticket.id);
  if (sealed === null) return 0;
  // Everything, when the process ended before it could check it.
  if (sealed === sealedSize(ticket.size)) return ticket.size;
  const received = receivedBytes(sealed);
  if (received !== null && received > 0 && received < ticket.size) return received;
  await store.delete('incoming', ticket.id);
  return 0;
}

class Digest {
  private readonly hash: Hash = createHash('sha256');
  private head = Buffer.alloc(0);
  add(part: Buffer): void {
    this.hash.update(part);
    if (this.head.length < headBytes)
      this.head = Buffer.concat([this.head, part.subarray(0, headBytes - this.head.length)]);
  }
  get received(): Received {
    return { sha256: this.hash.digest('hex'), head: this.head };
  }
}

/** The digest of what is here already, and a writer that goes on behind it. */
async function open(store: FileStore, { id, size }: Ticket, start: number, digest: Digest) {
  if (start === 0) return SealedWriter.begin(store, id);
  const key = await keyOf(store, 'incoming', id);
  const end = (await store.size('incoming', id)) ?? 0;
  const present =
    start === size
      ? readSealed(store, 'incoming', id, size, [0, size])
      : readUnfinished(store, id, key, start);
  for await (const part of present) digest.add(part);
  return new SealedWriter(store, id, { key, end, index: start / frameBytes });
}

/**
 * Receives the rest of a file from byte `start`, which is where {@link resumeAt} said.
 * @throws Refusal when more or fewer bytes come than were declared; Interrupted; Malformed.
 */
export async function receive(
  store: FileStore,
  ticket: Ticket,
  start: number,
  request: Request,
): Promise<Received> {
  const digest = new Digest();
  const writer = await open(store, ticket, start, digest);
  let size = start;
  try {
    for await (const part of filePart(request.body, request.headers.get('content-type'))) {
      size += part.length;
      if (size > ticket.size) break; // the hard limit: nothing beyond the declared length is kept
      digest.add(part);
      await writer.write(part);
    }
  } catch (error) {
    await writer.flush();
    throw error;
  }
  if (size !== ticket.size)
    throw fileRefusal({ code: 'lengthDiffers', size, declared: ticket.size });
  if (start < ticket.size) await writer.finish();
  return digest.received;
}
