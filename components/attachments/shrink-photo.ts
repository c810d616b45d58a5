// Makes a photograph small enough to send: phones take 12 megapixels where a diploma needs three.

/** Pixels of the longer edge; an A4 page at 250 dpi. */
const longEdge = 2900;
/** Smaller files are sent as they are, whatever their pixels. */
const worthIt = 1.5 * 1024 * 1024;
const quality = 0.85;

/** The size that fits into the long edge, with the same shape. */
function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longEdge / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * The photograph with fewer pixels, turned upright; the file itself where it is no photograph, is
 * small already, cannot be read here, or would not become smaller.
 */
export async function shrunk(file: File): Promise<File> {
  if (!/^image\/jpe?g$/.test(file.type) || file.size < worthIt) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = fitted(image.width, image.height);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    image.close();
    const blob = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', quality),
    );
    return blob !== null && blob.size > 0 && blob.size < file.size
      ? new File([blob], file.name, { type: 'image/jpeg', lastModified: file.lastModified })
      : file;
  } catch {
    // What this browser cannot read the server judges.
    return file;
  }
}
