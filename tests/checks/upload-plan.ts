// What the check sends: sizes spread evenly over the powers of two, of every type, from a seed.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { jpeg, noise, pdf, png } from '../server/files/media';

const mebibyte = 1024 * 1024;
const kinds = ['pdf', 'pdf', 'jpg', 'png', 'photo'] as const;

export type Planned = {
  readonly index: number;
  readonly kind: (typeof kinds)[number];
  readonly size: number;
  /** Whether, and where, its sender loses the line. */
  readonly cuts: readonly number[];
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` uploads of together at most `mostBytes`. */
export function planOf(count: number, mostBytes: number, next: () => number): Planned[] {
  const smallest = 700;
  let total = 0;
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'pdf';
    const largest = (kind === 'pdf' ? 20 : 15) * mebibyte;
    const wanted = Math.floor(smallest * (largest / smallest) ** next());
    const size = total + wanted > mostBytes ? smallest : wanted;
    total += size;
    const cuts = [next(), next()].filter(() => next() < 0.3).toSorted((a, b) => a - b);
    return { index, kind, size, cuts };
  });
}

const photos = new Map<number, Promise<Buffer>>();
/** Real pictures of several sizes, made once: these are decoded and drawn anew. */
function photo(size: number): Promise<Buffer> {
  const side = [400, 800, 1600, 2400].find((each) => each * each > size) ?? 2400;
  const raw = { width: side, height: side, channels: 3 } as const;
  const made =
    photos.get(side) ??
    sharp(noise(side * side * 3), { raw })
      .blur(2)
      .jpeg({ quality: 85 })
      .toBuffer();
  photos.set(side, made);
  return made;
}

/** The name and bytes of a planned file; no two are alike. */
export async function fileOf({ index, kind, size }: Planned) {
  const bytes = await {
    pdf: async () => pdf(size),
    jpg: async () => jpeg(Math.max(size, 1000)),
    png: async () => png(Math.max(size, 1000)),
    photo: async () => Buffer.from(await photo(size)),
  }[kind]();
  const name = `${index}.${kind === 'photo' ? 'jpg' : kind}`;
  const type = { pdf: 'application/pdf', png: 'image/png' }[kind as string] ?? 'image/jpeg';
  return { name, bytes, type, sha256: createHash('sha256').update(bytes).digest('hex') };
}
