// Submissions whose print is so many pages: the rows of one section are repeated until it is.

import { PDFDocument } from '@cantoo/pdf-lib';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { printDocument, type PrintFrame } from '@/lib/server/print/print-data';
import { renderPdf } from '@/lib/server/print/render-pdf';

const frame: PrintFrame = {
  submission: { number: 1, hash: 'a'.repeat(64) },
  at: new Date('2026-11-23T00:00:00Z'),
  documentNumber: '',
  opinions: [],
  pages: new Map(),
  origin: 'http://localhost:3000',
};

const repeated = 'work-history';

function withRows(content: SubmissionContent, count: number): SubmissionContent {
  const sections = content.sections.filter(({ id }) => ['basic', repeated].includes(id));
  return {
    ...content,
    files: [],
    sections: sections.map((section) =>
      section.id === repeated
        ? {
            ...section,
            rows: Array.from({ length: count }, (_, at) => ({
              ...(section.rows[at % section.rows.length] ?? { fields: [] }),
              rowId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
            })),
          }
        : section,
    ),
  };
}

async function pagesOf(content: SubmissionContent): Promise<number> {
  const pdf = await renderPdf(printDocument(content, frame));
  return (await PDFDocument.load(pdf)).getPageCount();
}

/** The content cut or repeated to `pages` pages of the generic print. */
export async function ofPages(
  content: SubmissionContent,
  pages: number,
): Promise<SubmissionContent> {
  let [least, most] = [1, 2];
  while ((await pagesOf(withRows(content, most))) < pages) most *= 2;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if ((await pagesOf(withRows(content, middle))) < pages) least = middle + 1;
    else most = middle;
  }
  return withRows(content, least);
}
