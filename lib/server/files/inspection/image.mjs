// Knows how a picture is made harmless: decoded, turned upright, drawn anew without anything else.
import sharp from 'sharp';

// Whatever a file pretends to be: no other decoder is ever asked, above all not those of SVG.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

/** Pixels that are decoded at most; an A3 page at 400 dpi has 31 million. */
const mostPixels = 50e6;
/** An A4 page at 300 dpi is 3508 pixels long. */
const longEdge = 4096;

const decoding = { failOn: 'error', limitInputPixels: mostPixels };

const encode = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 88 }),
  'image/png': (picture) => picture.png({ compressionLevel: 6 }),
};

/** @returns the picture as it will be stored, or why it cannot be. */
export async function cleanImage({ bytes, mediaType }) {
  try {
    // The header alone: nothing is decoded yet, so its dimensions may be anything.
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (mediaType !== `image/${format}`) return { problem: { code: 'damagedImage' } };
    const pixels = width * height;
    if (pixels > mostPixels) return { problem: { code: 'tooManyPixels', width, height } };
    const upright = sharp(bytes, decoding)
      .autoOrient()
      .resize({ width: longEdge, height: longEdge, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    return { bytes: await encode[mediaType](upright).toBuffer(), pages: null };
  } catch {
    return { problem: { code: 'damagedImage' } };
  }
}
