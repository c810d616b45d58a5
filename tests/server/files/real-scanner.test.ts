// Our client and a real clamd: TEST_CLAMD_HOST names one of yours (`apt-get install clamav-daemon`).

import { deflateSync } from 'node:zlib';
import { scan } from '@/lib/server/files/virus-scanner';
import { eicar } from './fake-clamd';
import { jpeg, noise, pdf, pdfWith, png, streamOf } from './media';

const address = process.env['TEST_CLAMD_HOST'] ?? '';
const withClamd = address === '' ? describe.skip : describe;

withClamd('the scanner at TEST_CLAMD_HOST', () => {
  beforeAll(() => {
    process.env['CLAMD_HOST'] = address;
    process.env['DATABASE_URL'] ??= 'postgresql://nobody@127.0.0.1/none';
  });

  /** As the frames of a stored file come. */
  async function* pieces(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  const packed = () => streamOf(deflateSync(Buffer.from(eicar)), '/Filter/FlateDecode');

  it.each([
    ['a document', () => pdf(300_000), 'clean'],
    ['a picture', () => jpeg(), 'clean'],
    ['the test signature', () => Buffer.from(eicar), 'infected'],
    ['the test signature in a PDF', () => pdfWith('', [packed()]), 'infected'],
    [
      'the test signature behind a picture',
      () => Buffer.concat([png(), Buffer.from(eicar)]),
      'infected',
    ],
    ['more than it looks at', () => noise(40 * 1024 * 1024), 'unanswered'],
  ])('%s', async (_, make, expected) => {
    expect(await scan(() => pieces(make()))).toBe(expected);
  });
});
