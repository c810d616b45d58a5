// Pictures that flood the memory, lie about themselves, or carry something behind their backs.

import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { jpeg, noise, png, pngChunk, pngHeader, pngSignature } from '../media';
import type { HostileFile } from './corpus';

const end = pngChunk('IEND', Buffer.alloc(0));
const pngOf = (...chunks: Buffer[]) => Buffer.concat([pngSignature, ...chunks, end]);
const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 9 });

/** A picture of one colour and this many points, packed to almost nothing. */
const flood = (side: number) =>
  pngOf(pngHeader(side, side), pngChunk('IDAT', zeros(side * (side + 1))));
const bomb = () =>
  pngOf(
    pngHeader(16, 16),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zeros(200e6)])),
    pngChunk('IDAT', zeros(16 * 17)),
  );
/** A JPEG whose header claims other dimensions. */
function claiming(height: number, width: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(jpeg(2000));
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}
function changed(bytes: Buffer<ArrayBuffer>, at: number): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
const behind = (bytes: Buffer, tail: string | Buffer) => Buffer.concat([bytes, Buffer.from(tail)]);
const photo = () => sharp(noise(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } });
const told = async (canary: string): Promise<Buffer<ArrayBuffer>> =>
  Buffer.from(
    await photo()
      .withExif({ IFD0: { Copyright: canary }, IFD3: { GPSLatitude: '43/1 49/1 0/1' } })
      .jpeg()
      .toBuffer(),
  );
const zip = Buffer.from('504b03040a0000000000', 'hex');
const damaged = /图片已损坏或不完整/;
const pixels = /不能超过 5000 万像素，此图片为 \d+×\d+/;

export const hostilePictures: readonly HostileFile[] = [
  { what: 'PNG of 20,000² points', name: 'a.png', make: () => flood(20_000), refused: pixels },
  { what: 'PNG of 14,000² points', name: 'a.png', make: () => flood(14_000), refused: pixels },
  {
    what: 'PNG whose header says 65,535²',
    name: 'a.png',
    make: () => pngOf(pngHeader(65_535, 65_535), pngChunk('IDAT', zeros(1000))),
    refused: pixels,
  },
  {
    what: 'JPEG that says 65,500²',
    name: 'a.jpg',
    make: () => claiming(65_500, 65_500),
    refused: pixels,
  },
  { what: 'JPEG of no height', name: 'a.jpg', make: () => claiming(0, 16), refused: damaged },
  {
    what: 'text of 200 MB packed in a PNG',
    name: 'a.png',
    make: bomb,
    refused: null,
    gone: 'zTXt',
  },
  {
    what: 'half a JPEG',
    name: 'a.jpg',
    make: async () => Buffer.from((await photo().jpeg().toBuffer()).subarray(0, 9000)),
    refused: damaged,
  },
  {
    what: 'half a PNG',
    name: 'a.png',
    make: async () => Buffer.from((await photo().png().toBuffer()).subarray(0, 90_000)),
    refused: damaged,
  },
  {
    what: 'PNG with a wrong check sum',
    name: 'a.png',
    make: () => changed(png(2000), 30),
    refused: damaged,
  },
  {
    what: 'nothing but a PNG signature',
    name: 'a.png',
    make: () => Buffer.from(pngSignature),
    refused: damaged,
  },
  {
    what: 'nothing but a JPEG marker',
    name: 'a.jpg',
    make: () => Buffer.from([0xff, 0xd8, 0xff]),
    refused: damaged,
  },
  {
    what: 'noise behind a JPEG marker',
    name: 'a.jpg',
    make: () => behind(Buffer.from([0xff, 0xd8, 0xff]), noise(50_000)),
    refused: damaged,
  },
  {
    what: 'JPEG with HTML behind it',
    name: 'a.jpg',
    make: () => behind(jpeg(), '<script>alert(1)</script>'),
    refused: null,
    gone: '<script',
  },
  {
    what: 'JPEG with PHP behind it',
    name: 'a.jpg',
    make: () => behind(jpeg(), '<?php system($_GET[0]); ?>'),
    refused: null,
    gone: '<?php',
  },
  {
    what: 'PNG with a ZIP behind it',
    name: 'a.png',
    make: () => behind(png(), zip),
    refused: null,
    gone: 'PK\u0003\u0004',
  },
  {
    what: 'JPEG with a script as comment',
    name: 'a.jpg',
    make: () =>
      Buffer.from(
        jpeg().toString('latin1').replace('ZZZZZZZZZZZZZZZZ', '<script>/*ZZZ*/'.padEnd(16)),
        'latin1',
      ),
    refused: null,
    gone: '<script',
  },
  {
    what: 'JPEG with place and owner (EXIF)',
    name: 'a.jpg',
    make: () => told('CNRY-owner'),
    refused: null,
    gone: 'CNRY-owner',
  },
  { what: 'PNG called JPG', name: 'a.jpg', make: () => png(), refused: /不是 JPG 格式/ },
  { what: 'JPEG called PNG', name: 'a.png', make: () => jpeg(), refused: /不是 PNG 格式/ },
];
