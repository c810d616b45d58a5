// Knows how a file is sealed: AES-256-GCM in frames of 64 KiB, so that parts of it can be read.
//
//   head   version, IV, tag and the file's own random key, sealed with env().fileKey
//   frame  IV (12), tag (16), ciphertext (64 KiB; the last frame holds 1 byte to 64 KiB)
//
// The file's name, the number of the frame and whether it is the last one are authenticated: a
// frame that was swapped, moved to another file or cut away no longer opens.

import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '../env';
import type { Area, FileStore } from './store';

/** Bytes of the content in every frame but the last. */
export const frameBytes = 64 * 1024;
/** Frames that go to the store, and come from it, in one piece: 1 MiB. */
export const framesOfPiece = 16;
const ivBytes = 12;
const overhead = ivBytes + 16;
const version = 1;
const headBytes = 1 + overhead + 32;

/** The sealed bytes are not what was written: cut, changed, moved, or under another key. */
class SealBroken extends Error {
  constructor(name: string) {
    super(`the sealed file ${name} does not open`);
    this.name = 'SealBroken';
  }
}

function close(key: Buffer, content: Uint8Array, place: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function openUp(key: Buffer, sealed: Buffer, place: string, name: string): Buffer {
  try {
    const iv = sealed.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(ivBytes, overhead));
    return Buffer.concat([decipher.update(sealed.subarray(overhead)), decipher.final()]);
  } catch {
    throw new SealBroken(name);
  }
}

const framePlace = (name: string, index: number, last: boolean) =>
  `file:${name}:${index}:${last ? 'last' : 'more'}`;
const headPlace = (name: string) => `file:${name}:key`;
const frameStart = (index: number) => headBytes + index * (frameBytes + overhead);

/** Makes the key of a new file and the head that carries it. */
export function newHead(name: string): { key: Buffer; head: Buffer } {
  const key = randomBytes(32);
  const sealed = close(env().fileKey, key, headPlace(name));
  return { key, head: Buffer.concat([Buffer.of(version), sealed]) };
}

/** Seals one frame. */
export const sealFrame = (key: Buffer, name: string, index: number, last: boolean, c: Uint8Array) =>
  close(key, c, framePlace(name, index, last));

/** Bytes of content in the whole frames of a file that is still being received; null when torn. */
export function receivedBytes(sealedSize: number): number | null {
  const frames = (sealedSize - headBytes) / (frameBytes + overhead);
  return Number.isInteger(frames) && frames >= 0 ? frames * frameBytes : null;
}

/** Size of the sealed file for so many bytes of content, at least one. */
export const sealedSize = (size: number): number =>
  headBytes + size + Math.ceil(size / frameBytes) * overhead;

/** Size of the content in a sealed file of so many bytes. */
export const contentSize = (sealed: number): number =>
  sealed - headBytes - Math.ceil((sealed - headBytes) / (frameBytes + overhead)) * overhead;

/** The key in the head of a file. @throws SealBroken */
export async function keyOf(store: FileStore, area: Area, name: string): Promise<Buffer> {
  const head = await store.read(area, name, 0, headBytes);
  if (head[0] !== version || head.length !== headBytes) throw new SealBroken(name);
  return openUp(env().fileKey, head.subarray(1), headPlace(name), name);
}

/** Content of the frames from number `first` on, up to byte `end` of the file; frames are whole. */
async function* framesOf(
  store: FileStore,
  file: { area: Area; name: string; key: Buffer; lastFrame: number | null },
  first: number,
  end: number,
): AsyncGenerator<{ index: number; content: Buffer }> {
  const { area, name, key, lastFrame } = file;
  const whole = frameBytes + overhead;
  for (let index = first; index * frameBytes < end;) {
    const wanted = Math.min(framesOfPiece, Math.ceil(end / frameBytes) - index);
    const piece = await store.read(area, name, frameStart(index), wanted * whole);
    for (let each = 0; each < wanted; each += 1, index += 1) {
      const sealed = piece.subarray(each * whole, (each + 1) * whole);
      const place = framePlace(name, index, index === lastFrame);
      yield { index, content: openUp(key, sealed, place, name) };
    }
  }
}

/**
 * Reads content from `start` up to (without) `end`.
 * @param size of the whole content, from the database; a sealed file of another size is refused.
 * @throws SealBroken before the first byte when the file was cut, at a frame that was changed.
 */
export async function* readSealed(
  store: FileStore,
  area: Area,
  name: string,
  size: number,
  [start, end]: readonly [number, number],
): AsyncGenerator<Buffer> {
  if ((await store.size(area, name)) !== sealedSize(size)) throw new SealBroken(name);
  const key = await keyOf(store, area, name);
  const file = { area, name, key, lastFrame: Math.ceil(size / frameBytes) - 1 };
  const first = Math.floor(start / frameBytes);
  for await (const { index, content } of framesOf(store, file, first, end)) {
    const from = Math.max(0, start - index * frameBytes);
    yield content.subarray(from, end - index * frameBytes);
  }
}

/** The first `size` bytes of a file that is still being received: whole frames, none of them the last. */
export async function* readUnfinished(
  store: FileStore,
  name: string,
  key: Buffer,
  size: number,
): AsyncGenerator<Buffer> {
  const file = { area: 'incoming', name, key, lastFrame: null } as const;
  for await (const { content } of framesOf(store, file, 0, size)) yield content;
}

/** The whole content, in memory. */
export async function readWhole(
  store: FileStore,
  area: Area,
  name: string,
  size: number,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of readSealed(store, area, name, size, [0, size])) parts.push(part);
  return Buffer.concat(parts);
}
