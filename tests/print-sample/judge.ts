// Judges every form of a submission by every rule that concerns it.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { isPrintable, pageForms, type PageForm } from '@/lib/domain/print/forms';
import { formData } from '@/lib/server/print/form-data';
import type { PrintFrame } from '@/lib/server/print/print-data';
import type { PrintDocument, PrintedForm } from '@/lib/server/print/print-document';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { cellsOfForm } from './expected-cells';
import { judgeCells } from './judge-cells';
import { judgeFile } from './judge-file';
import { judgeHeadings } from './judge-headings';
import { judgeOrder } from './judge-order';
import { judgePlaces } from './judge-places';
import { judgeRepeats } from './judge-repeats';
import type { LayoutReader, Page } from './layout';
import { reviewFormCells } from './review-form-cells';
import type { Generated } from './submission';

export const judges = ['order', 'cells', 'places', 'headings', 'repeats', 'file'] as const;
export type Judge = (typeof judges)[number];

export type Judged = {
  readonly form: PageForm;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly values: number;
  readonly cells: number;
  readonly heads: number;
  readonly faults: Readonly<Record<Judge, readonly string[]>>;
};

/** The forms that a submission has to print. */
export function formsOf({ content, frame }: Generated): PageForm[] {
  const filled = content.sections.filter(({ rows }) => rows.length > 0).map(({ id }) => id);
  const facts = { submitted: frame.submission !== null, filled };
  return pageForms.filter((form) => isPrintable(form, facts));
}

const named = (at: number, faults: readonly string[]): string[] =>
  faults.map((fault) => `page ${at + 1}: ${fault}`);

const nothing = { faults: [], compared: 0 };

function cellsOf(
  form: PageForm,
  pages: readonly Page[],
  data: PrintDocument | PrintedForm,
  content: SubmissionContent,
  frame: PrintFrame,
) {
  if (!('pages' in data)) return nothing;
  const isMapped = form === 'reviewForm';
  return judgeCells(pages, isMapped ? reviewFormCells(content, frame.opinions) : cellsOfForm(data));
}

/** A form as it was drawn, and as it is read back. */
export type DrawnForm = {
  readonly data: PrintDocument | PrintedForm;
  readonly bytes: Uint8Array;
  readonly pages: readonly Page[];
};

export async function pagesOfForm(
  form: PageForm,
  { content, frame }: Generated,
  reader: LayoutReader,
): Promise<DrawnForm> {
  const data = formData(form, content, frame);
  const bytes = await renderPdf(data);
  return { data, bytes, pages: await reader.pagesOf(bytes) };
}

/** Draws a form and judges what was drawn. */
export async function judgeForm(
  form: PageForm,
  generated: Generated,
  reader: LayoutReader,
): Promise<Judged> {
  const { data, bytes, pages } = await pagesOfForm(form, generated, reader);
  const { content, frame } = generated;
  const order = form === 'application' ? judgeOrder(pages, content) : nothing;
  const cells = cellsOf(form, pages, data, content, frame);
  const repeats = judgeRepeats(pages);
  return {
    form,
    bytes,
    pages: pages.length,
    values: order.compared,
    cells: cells.compared,
    heads: repeats.compared,
    faults: {
      order: order.faults,
      cells: cells.faults,
      places: pages.flatMap((page, at) => named(at, judgePlaces(page, at + 1))),
      headings: pages.slice(0, -1).flatMap((page, at) => named(at, judgeHeadings(page))),
      repeats: repeats.faults,
      file: await judgeFile(bytes),
    },
  };
}
