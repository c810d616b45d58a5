// Copies what the PDF viewer loads at run time (its worker, character maps, fonts, decoders) to
// public/vendor/pdfjs/<version>, so that the browser never asks another host for them.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
// Resolved from react-pdf, whose pdf.js must be of the same version as its worker.
const fromReactPdf = createRequire(createRequire(import.meta.url).resolve('react-pdf'));
const manifest = fromReactPdf.resolve('pdfjs-dist/package.json');
const source = path.dirname(manifest);
const target = path.join(root, 'public/vendor/pdfjs');

const vendor = path.join(target, fromReactPdf(manifest).version);

rmSync(target, { recursive: true, force: true });
for (const part of [
  'LICENSE',
  'build/pdf.worker.min.mjs',
  'cmaps',
  'iccs',
  'standard_fonts',
  'wasm',
]) {
  cpSync(path.join(source, part), path.join(vendor, path.basename(part)), { recursive: true });
}

// Whoever opens another form while the first is still loading gives that one up: its worker ends in
// the midst of what it did and rejects promises that nobody waits for. That is no fault of the page.
writeFileSync(
  path.join(vendor, 'worker.mjs'),
  `addEventListener('unhandledrejection', (event) => {
  if (event.reason?.message?.startsWith('Worker was terminated')) event.preventDefault();
});
import './pdf.worker.min.mjs';
`,
);
