// Knows how content becomes a sealed object piece by piece: few large writes, never a plain byte.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { frameBytes, framesOfPiece, newHead, sealFrame } from './sealed-file';
import type { FileStore } from './store';

/** Where a sealed object has got to: its key, the bytes that the store has, and the next frame. */
export type SealedEnd = { readonly key: Buffer; readonly end: number; readonly index: number };

/** Writes content behind what is there. Only whole frames leave it before {@link finish}. */
export class SealedWriter {
  private held: Buffer[] = [];
  private heldBytes = 0;
  private sealed: Buffer[] = [];
  private end: number;
  private index: number;

  constructor(
    private readonly store: FileStore,
    private readonly name: string,
    private readonly at: SealedEnd,
  ) {
    this.end = at.end;
    this.index = at.index;
  }

  /** Begins a new object. @throws KeyTaken */
  static async begin(store: FileStore, name: string): Promise<SealedWriter> {
    const { key, head } = newHead(name);
    await store.append(name, 0, head);
    return new SealedWriter(store, name, { key, end: head.length, index: 0 });
  }

  async write(part: Buffer): Promise<void> {
    this.held.push(part);
    this.heldBytes += part.length;
    if (this.heldBytes <= frameBytes) return;
    const bytes = this.held.length === 1 ? part : Buffer.concat(this.held);
    let from = 0;
    // The last frame waits for the end, because it is sealed as such.
    for (; bytes.length - from > frameBytes; from += frameBytes)
      this.seal(bytes.subarray(from, from + frameBytes), false);
    this.held = [bytes.subarray(from)];
    this.heldBytes = bytes.length - from;
    if (this.sealed.length >= framesOfPiece) await this.flush();
  }

  /** Hands the whole frames to the store, so that an interrupted upload goes on behind them. */
  async flush(): Promise<void> {
    if (this.sealed.length === 0) return;
    const piece = Buffer.concat(this.sealed);
    this.sealed = [];
    await this.store.append(this.name, this.end, piece);
    this.end += piece.length;
  }

  /** Seals what is left as the last frame. */
  async finish(): Promise<void> {
    this.seal(Buffer.concat(this.held), true);
    this.held = [];
    await this.flush();
  }

  private seal(content: Buffer, last: boolean): void {
    this.sealed.push(sealFrame(this.at.key, this.name, this.index, last, content));
    this.index += 1;
  }
}

/**
 * Stores content durably under a new random key, which it returns: a stored object never changes.
 * @throws KeyTaken where a key is given and stands already.
 */
export async function storeSealed(
  store: FileStore,
  content: Buffer,
  storageKey: string = randomUUID(),
): Promise<string> {
  try {
    const writer = await SealedWriter.begin(store, storageKey);
    await writer.write(content);
    await writer.finish();
    await store.commit(storageKey);
    return storageKey;
  } catch (error) {
    await store.delete('incoming', storageKey).catch(() => undefined);
    throw error;
  }
}
