// Knows what a place for files must be able to do; back ends see sealed bytes only.

import 'server-only';

/** `incoming` is still being received; `stored` is complete, durable and never changes. */
export type Area = 'incoming' | 'stored';

export type StoredObject = {
  readonly key: string;
  /** When it was written to last. */
  readonly changedAt: Date;
};

/** The contract of every back end: a disk, or a server that speaks S3. Keys are `[0-9a-z.-]+`. */
export type FileStore = {
  /**
   * Adds bytes to the incoming object `key` at position `at`, which must be its present size;
   * `at` 0 creates it. @throws KeyTaken when it exists already or has another size.
   */
  append(key: string, at: number, bytes: Uint8Array): Promise<void>;
  /** Bytes of an object; null when there is none. */
  size(area: Area, key: string): Promise<number | null>;
  /** Makes an incoming object a stored one, durably. @throws KeyTaken when one is stored already. */
  commit(key: string): Promise<void>;
  /** Reads up to `length` bytes from `start`; fewer where the object ends. */
  read(area: Area, key: string, start: number, length: number): Promise<Buffer>;
  /** Deletes an object; one that is not there is fine. */
  delete(area: Area, key: string): Promise<void>;
  /** Every object of an area, in no order; also those that come or go meanwhile, or not. */
  list(area: Area): AsyncIterable<StoredObject>;
};

/** @throws for what could lead out of the store. */
export function checkedKey(key: string): string {
  if (!/^[0-9a-z][0-9a-z.-]*$/.test(key)) throw new Error('not a key of the file store');
  return key;
}

/** An object stands where another one was to be written. */
export class KeyTaken extends Error {
  constructor(key: string) {
    super(`an object stands already at ${key}`);
    this.name = 'KeyTaken';
  }
}
