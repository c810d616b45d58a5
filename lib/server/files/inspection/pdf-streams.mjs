// Knows how large the packed parts of a PDF are when unpacked, before any reader unpacks them.
//
// It looks at bytes, not at the document's own directory, so it also sees object streams, and parts
// that the directory hides.
import { createInflate, inflateSync } from 'node:zlib';

/** One picture of 8000 × 8000 points in four colours. */
const mostOfOne = 256 * 1024 * 1024;
const mostOfAll = 2 * 1024 * 1024 * 1024;
/** Packed bytes that are unpacked in one go: they make 65 MiB at most. */
const atOnce = 64 * 1024;

const keyword = Buffer.from('stream');

/** Where the content of every `stream` starts. */
function* startsOf(bytes) {
  for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    let start = at + keyword.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    yield start;
  }
}

const isZlib = (bytes) =>
  bytes.length > 2 && (bytes[0] & 0x8f) === 0x08 && bytes.readUInt16BE(0) % 31 === 0;

/** ASCII85 and ASCIIHex may be wrapped around; they are taken off where the text says so. */
function unwrapped(bytes) {
  const end = bytes.indexOf('>');
  if (end < 2) return bytes;
  const text = bytes.toString('latin1', 0, bytes[end - 1] === 0x7e ? end - 1 : end);
  if (/^[\s0-9A-Fa-f]+$/.test(text)) return Buffer.from(text.replace(/\s/g, ''), 'hex');
  return bytes[end - 1] === 0x7e && /^[\s!-uz]+$/.test(text) ? fromAscii85(text) : bytes;
}

function fromAscii85(text) {
  const digits = text.replace(/\s/g, '').replaceAll('z', '!!!!!').replace(/^<~/, '');
  const groups = Math.ceil(digits.length / 5);
  const padded = digits.padEnd(groups * 5, 'u');
  const out = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group += 1) {
    let value = 0;
    for (let digit = 0; digit < 5; digit += 1)
      value = value * 85 + padded.charCodeAt(group * 5 + digit) - 33;
    out.writeUInt32BE(value % 2 ** 32, group * 4);
  }
  return out.subarray(0, Math.max(0, out.length - (padded.length - digits.length)));
}

/** Bytes that come out, counted without keeping them; Infinity beyond the limit. */
function inflatedSize(bytes) {
  return new Promise((resolve) => {
    let size = 0;
    const inflate = createInflate({ chunkSize: 256 * 1024 });
    const end = () => {
      inflate.destroy();
      resolve(size);
    };
    inflate.on('data', (part) => {
      size += part.length;
      if (size <= mostOfOne) return;
      size = Infinity;
      end();
    });
    inflate.on('end', end);
    inflate.on('error', end); // not packed, or damaged: what came out counts
    inflate.end(bytes);
  });
}

async function unpackedSize(bytes) {
  const packed = isZlib(bytes) ? bytes : unwrapped(bytes);
  if (!isZlib(packed)) return 0;
  if (packed.length > atOnce) return inflatedSize(packed);
  try {
    return inflateSync(packed).length;
  } catch {
    return inflatedSize(packed);
  }
}

/** Whether the document swells beyond what a reader should be asked to hold. */
export async function swells(bytes) {
  let total = 0;
  const starts = [...startsOf(bytes)];
  for (const [index, start] of starts.entries()) {
    total += await unpackedSize(bytes.subarray(start, starts[index + 1] ?? bytes.length));
    if (total > mostOfAll) return true;
  }
  return false;
}
