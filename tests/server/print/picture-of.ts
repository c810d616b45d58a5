// A print as a picture, and how far two pictures differ.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';

/** Width of a page of the picture: A4 upright and A3 lying at the scale of page-images.mjs. */
const pageWidths = { a4: 530, 'a3-landscape': 1059 } as const;
/** Steps of grey from which a dot counts as another one: less is how edges are smoothed. */
const otherFrom = 48;

/** The pages of a PDF side by side, in sixteen greys. */
export async function pictureOf(pdf: Uint8Array): Promise<Buffer> {
  const program = path.join(__dirname, 'page-images.mjs');
  const drawn = execFileSync(process.execPath, [program], { input: pdf, maxBuffer: 1e9 });
  const palette = { palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 10 };
  return sharp(drawn).flatten({ background: '#fff' }).greyscale().png(palette).toBuffer();
}

export type Difference = {
  /** Share of the dots of the page that differs most, from 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** Both laid over each other, what differs in black. */
  readonly picture: Buffer;
};

const grey = (picture: Buffer) =>
  sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });

/** Compares page by page: one wrong page of twelve is a wrong page. */
export async function difference(
  before: Buffer,
  after: Buffer,
  paper: keyof typeof pageWidths,
): Promise<Difference> {
  const [one, two] = [await grey(before), await grey(after)];
  const { width, height } = one.info;
  if (width !== two.info.width || height !== two.info.height) return { share: 1, picture: after };
  const others = Buffer.alloc(one.data.length, 255);
  const counts = new Map<number, number>();
  for (const [at, value] of one.data.entries()) {
    if (Math.abs(value - (two.data[at] ?? 0)) < otherFrom) continue;
    others[at] = 0;
    const page = Math.floor((at % width) / pageWidths[paper]);
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const raw = { raw: { width, height, channels: 1 } } as const;
  return {
    share: most / (pageWidths[paper] * height),
    picture: await sharp(others, raw).png().toBuffer(),
  };
}
