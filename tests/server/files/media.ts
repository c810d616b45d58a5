// Whole, harmless files of any size, made byte by byte: what applicants send on a good day.

import { createCipheriv } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Bytes that no packing makes smaller, the same every time. */
export const noise = (size: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(size));

type PdfParts = { readonly trailer?: string; readonly header?: string };

/** A PDF of these objects, the first of them its catalogue; `binary` texts are latin1. */
export function pdfOf(objects: readonly string[], parts: PdfParts = {}): Buffer<ArrayBuffer> {
  const { header = '%PDF-1.7\n', trailer = '' } = parts;
  let text = header;
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const onePage = [
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
];

/** A PDF of one page, with `catalog` in its catalogue and further objects from number 4 on. */
export const pdfWith = (catalog = '', more: readonly string[] = [], parts: PdfParts = {}) =>
  pdfOf([`<</Type/Catalog/Pages 2 0 R${catalog}>>`, ...onePage, ...more], parts);

export const streamOf = (bytes: Buffer, entries = ''): string =>
  `<</Length ${bytes.length}${entries}>>stream\n${bytes.toString('latin1')}\nendstream`;

/** A PDF of exactly so many bytes, no two parts of it alike. */
export function pdf(size = 3000): Buffer<ArrayBuffer> {
  const filled = (bytes: number) => pdfWith('', [streamOf(noise(bytes))]);
  let length = size - 500;
  // The length of the stream is written down in the file, whose length it decides.
  for (let tries = 0; tries < 4; tries += 1) {
    const made = filled(length);
    if (made.length === size) return made;
    length += size - made.length;
  }
  throw new Error(`no PDF has ${size} bytes`);
}

const smallJpeg = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/' +
    '2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAAR' +
    'CAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAA' +
    'AAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCeAOrP/9k=',
  'base64',
);

/** Comments (COM) of together so many bytes, each with its marker and length. */
function comments(size: number): Buffer {
  if (size === 0) return Buffer.alloc(0);
  if (size < 4) throw new Error('a comment takes four bytes');
  const one = Math.min(size, size - 65_000 >= 4 || size <= 65_000 ? 65_000 : 60_000);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(one - 2, 2);
  return Buffer.concat([head, Buffer.alloc(one - 4, 0x5a), comments(size - one)]);
}

/** A JPEG of exactly so many bytes: a small picture with comments. */
export const jpeg = (size = 3000): Buffer<ArrayBuffer> =>
  Buffer.concat([
    smallJpeg.subarray(0, 2),
    comments(size - smallJpeg.length),
    smallJpeg.subarray(2),
  ]);

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG header: 8-bit grey unless said otherwise. */
export function pngHeader(width: number, height: number, depth = 8, colour = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour], 8);
  return pngChunk('IHDR', data);
}

/** A PNG of exactly so many bytes: a small picture with a text. */
export function png(size = 3000): Buffer<ArrayBuffer> {
  const rows = pngChunk('IDAT', deflateSync(Buffer.alloc(16 * 17)));
  const [head, end] = [pngHeader(16, 16), pngChunk('IEND', Buffer.alloc(0))];
  const rest = size - pngSignature.length - head.length - rows.length - end.length - 12;
  const text = pngChunk('tEXt', Buffer.concat([Buffer.from('x\0'), Buffer.alloc(rest - 2, 0x5a)]));
  return Buffer.concat([pngSignature, head, text, rows, end]);
}
