// Knows what a PDF must be to be taken: whole, open, still, and no larger inside than it seems.
import { activeContent } from './pdf-active.mjs';
import { oddDrawing } from './pdf-drawing.mjs';
import { isWellFramed } from './pdf-frame.mjs';
import { countPages } from './pdf-pages.mjs';
import { swells } from './pdf-streams.mjs';
import { qpdfIsHere, readWithQpdf } from './read-with-qpdf.mjs';
import { readWithPdfLib } from './read-with-pdf-lib.mjs';

let found;
const reader = () => (found ??= qpdfIsHere() ? 'qpdf' : 'pdf-lib');

const readers = { qpdf: readWithQpdf, 'pdf-lib': readWithPdfLib };

/** The document is stored as it came: a rewritten one would lose its electronic signatures. */
export async function inspectPdf({ bytes, reader: asked }) {
  if (!isWellFramed(bytes)) return { problem: { code: 'damagedPdf' } };
  if (await swells(bytes)) return { problem: { code: 'unusualPdf' } };
  const document = await readers[asked ?? reader()](bytes);
  if (document.problem !== undefined) return document;
  if (document.trailer['/Encrypt'] !== undefined) return { problem: { code: 'encryptedPdf' } };
  const problem = activeContent(document) ?? oddDrawing(document);
  if (problem !== null) return { problem };
  const { pages, problem: ofPages } = countPages(document);
  return ofPages === undefined ? { bytes: null, pages } : { problem: ofPages };
}
