// Knows how a PDF is printed from the page itself: drawn sheet by sheet, no new window.

import type { Pdf } from './pdf';
import type { Paper } from '@/lib/domain/print/blocks';

/** Fine enough for the smallest type and the QR. */
const dotsPerInch = 200;

async function drawSheet(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // A canvas is large: its memory goes now.
  canvas.width = 0;
  if (blob === null) throw new Error('a page was not drawn');
  return URL.createObjectURL(blob);
}

/**
 * Draws every page and opens the browser's print dialog.
 * @param onSheet told how many sheets are drawn.
 */
export async function printPdf(
  pdf: Pdf,
  paper: Paper,
  onSheet: (count: number) => void,
): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = `print-sheets print-${paper}`;
  sheets.ariaHidden = 'true';
  const urls: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const image = new Image();
      image.src = await drawSheet(pdf, number);
      urls.push(image.src);
      await image.decode();
      sheets.append(image);
      onSheet(number);
    }
    document.body.append(sheets);
    const ended = new Promise((done) =>
      window.addEventListener('afterprint', done, { once: true }),
    );
    window.print();
    await ended;
  } finally {
    sheets.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}
