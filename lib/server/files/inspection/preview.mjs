// Knows how a stored picture is shown small, and how an identity document is shown to a reader.
import sharp from 'sharp';

/** Long edges of a thumbnail, and of an identity document that has to be legible. */
const thumbnail = 320;
const legible = 1280;
const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

const escaped = (words) =>
  words.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

/** The words, aslant, as a tile that is laid over and over. */
async function tileOf(words, fontFile, { width, height }) {
  const text = `<span foreground="#404040" alpha="50%">${escaped(words)}</span>`;
  const drawn = await sharp({
    text: { text, font: 'Noto Serif SC 18', fontfile: fontFile, rgba: true },
  })
    .png()
    .toBuffer();
  const aslant = await sharp(drawn)
    .rotate(-12, { background: nothing })
    .extend({ top: 8, bottom: 8, left: 16, right: 16, background: nothing })
    .png()
    .toBuffer();
  return sharp(aslant)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}

/** A JPEG of the picture; with `words`, only ever with them over it. */
export async function preview({ bytes, words, fontFile }) {
  const edge = words === null ? thumbnail : legible;
  const small = sharp(bytes)
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 });
  if (words === null) return { bytes: await small.toBuffer(), pages: null };
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  const input = await tileOf(words, fontFile, info);
  const marked = sharp(data).composite([{ input, tile: true, blend: 'over' }]);
  return { bytes: await marked.jpeg({ quality: 80 }).toBuffer(), pages: null };
}
