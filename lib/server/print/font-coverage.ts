// Knows which characters the fonts of the prints can draw, read from their cmap tables.
import 'server-only';
import { closeSync, openSync, readSync } from 'node:fs';
import { fontFiles } from './print-fonts';

function readTable(file: string, wanted: string): DataView {
  const handle = openSync(file, 'r');
  const read = (offset: number, length: number) => {
    const bytes = new Uint8Array(length);
    readSync(handle, bytes, 0, length, offset);
    return new DataView(bytes.buffer);
  };
  try {
    const count = read(4, 2).getUint16(0);
    const directory = read(12, count * 16);
    for (let at = 0; at < count * 16; at += 16) {
      const tag = String.fromCharCode(...new Uint8Array(directory.buffer, at, 4));
      if (tag === wanted) return read(directory.getUint32(at + 8), directory.getUint32(at + 12));
    }
    throw new Error(`${file} has no ${wanted} table`);
  } finally {
    closeSync(handle);
  }
}

// Format 4: characters up to U+FFFF, in segments.
function addSegments(cmap: DataView, at: number, add: (codePoint: number) => void) {
  const doubled = cmap.getUint16(at + 6);
  const ends = at + 14;
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = cmap.getUint16(ends + segment);
    const start = cmap.getUint16(ends + doubled + 2 + segment);
    const delta = cmap.getUint16(ends + 2 * doubled + 2 + segment);
    const rangeAt = ends + 3 * doubled + 2 + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start));
      // Glyph 0 is the box that stands for "no glyph".
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) add(code);
    }
  }
}

// Format 12: every character, in groups.
function addGroups(cmap: DataView, at: number, add: (codePoint: number) => void) {
  const count = cmap.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12) {
    const start = cmap.getUint32(group);
    const glyph = cmap.getUint32(group + 8);
    for (let code = start; code <= cmap.getUint32(group + 4); code += 1) {
      if (glyph + code - start !== 0) add(code);
    }
  }
}

function readCoverage(): Uint8Array {
  const bits = new Uint8Array(0x110000 / 8);
  const add = (code: number) => {
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  };
  for (const file of fontFiles) {
    const cmap = readTable(file, 'cmap');
    for (let index = 0; index < cmap.getUint16(2); index += 1) {
      const at = cmap.getUint32(4 + index * 8 + 4);
      const format = cmap.getUint16(at);
      if (format === 4) addSegments(cmap, at, add);
      if (format === 12) addGroups(cmap, at, add);
    }
  }
  return bits;
}

let coverage: Uint8Array | undefined;

/** Whether some font of the prints draws this character. The fonts are read once. */
export function hasGlyph(codePoint: number): boolean {
  coverage ??= readCoverage();
  return ((coverage[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
}
