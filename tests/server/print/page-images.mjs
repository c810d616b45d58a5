// Draws a PDF from standard input with pdf.js, its pages side by side, and writes a PNG. A program
// of its own, because pdf.js is an ES module that Jest cannot load.
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const fromReactPdf = createRequire(createRequire(import.meta.url).resolve('react-pdf'));
const fromPdfjs = createRequire(fromReactPdf.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
const { getDocument } = await import(
  pathToFileURL(fromReactPdf.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
);
const { createCanvas } = fromPdfjs('@napi-rs/canvas');

/** Dots an inch: a stroke of small type is still seen. */
const scale = 64 / 72;

const data = new Uint8Array(await buffer(process.stdin));
const pdf = await getDocument({ data, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), viewport, canvas }).promise;
  pages.push(canvas);
}
const width = pages.reduce((sum, page) => sum + page.width, 0);
const sheet = createCanvas(width, Math.max(...pages.map((page) => page.height)));
let left = 0;
for (const page of pages) {
  sheet.getContext('2d').drawImage(page, left, 0);
  left += page.width;
}
process.stdout.write(sheet.toBuffer('image/png'), () => process.exit(0));
