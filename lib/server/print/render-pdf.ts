// Knows how a print document becomes a PDF/A-2a file.
import 'server-only';
import { printableText } from './missing-glyphs';
import { PrintQueue } from './print-queue';
import type { PrintDocument, PrintedForm } from './print-document';

// Kept on globalThis so that a hot reload does not leave a second worker thread behind.
const kept = globalThis as typeof globalThis & {
  printQueue?: PrintQueue;
  batchQueue?: PrintQueue;
};

const orderOf = (document: PrintDocument | PrintedForm) => ({
  template: 'pages' in document ? 'form' : 'application',
  data: JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? printableText(value) : value,
  ),
  timestamp: Math.floor(Date.parse(document.createdAt) / 1000),
});

/**
 * The PDF of a print. The same document always gives the same bytes. Rejects with PrintBusyError,
 * PrintTimeoutError or PrintFailedError.
 */
export function renderPdf(document: PrintDocument | PrintedForm): Promise<Uint8Array<ArrayBuffer>> {
  kept.printQueue ??= new PrintQueue({ waiting: 50, milliseconds: 20_000 });
  return kept.printQueue.run(orderOf(document));
}

/** The same for thousands of rows: on a thread of its own, which holds up nobody's single print. */
export function renderBatch(
  document: PrintedForm,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  kept.batchQueue ??= new PrintQueue({ waiting: 5, milliseconds: 300_000, once: true });
  return kept.batchQueue.run(orderOf(document), signal);
}
