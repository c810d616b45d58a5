// Knows how answers of an inspector come in: the length of a head, the head as JSON, its bytes.

import 'server-only';
import type { Readable } from 'node:stream';

export type Message = { readonly head: Record<string, unknown>; readonly bytes: Buffer | null };

/** Calls `receive` for each whole message of the stream. */
export function readMessages(stream: Readable, receive: (message: Message) => void): void {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let wanted = 4;
  let head: Record<string, unknown> | null = null;
  let stage: 'length' | 'head' | 'bytes' = 'length';

  const deliver = (bytes: Buffer | null) => {
    const message = { head: head ?? {}, bytes };
    [head, stage, wanted] = [null, 'length', 4];
    receive(message);
  };
  const advance = (part: Buffer) => {
    if (stage === 'length') return void ([stage, wanted] = ['head', part.readUInt32BE()]);
    if (stage === 'bytes') return deliver(part);
    head = JSON.parse(part.toString()) as Record<string, unknown>;
    const { bytes } = head;
    if (typeof bytes !== 'number') return deliver(null);
    [stage, wanted] = ['bytes', bytes];
  };

  stream.on('data', (part: Buffer) => {
    held.push(part);
    heldBytes += part.length;
    while (heldBytes >= wanted) {
      const all = Buffer.concat(held);
      const used = wanted;
      held = [all.subarray(used)];
      heldBytes -= used;
      advance(all.subarray(0, used));
    }
  });
}
