// Knows what the cells of an official form must hold, in the order of the paper.

import type { Block, FormPages, Signature } from '@/lib/domain/print/blocks';

export type Expected =
  /** What follows stands behind it, on this page or later ones. */
  | { readonly kind: 'heading'; readonly text: string }
  /** A cell and the one at its right. */
  | { readonly kind: 'pair'; readonly label: string; readonly value: string }
  /** On a rule, without a cell: the value stands behind its label. */
  | { readonly kind: 'line'; readonly label: string; readonly value: string }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      /** In the midst of a grid: its head is not repeated. */
      readonly once?: true;
      readonly labels: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export const pair = (label: string, value: string): Expected => ({ kind: 'pair', label, value });

/** What stands at the foot of a box. */
const signed = ({ lines, seal }: Signature): string => (seal ? '（公章）' : '') + lines.join('');

function* gridPairs({ rows }: Extract<Block, { kind: 'grid' }>): Generator<Expected> {
  for (const { cells } of rows) {
    for (const [at, { label, text }] of cells.entries()) {
      const next = cells[at + 1];
      if (label && next && !next.label) yield pair(text, next.text);
    }
  }
}

function* ofBlock(block: Block): Generator<Expected> {
  if (block.kind === 'heading') yield { kind: 'heading', text: block.text + (block.note ?? '') };
  if (block.kind === 'lines') for (const field of block.fields) yield { kind: 'line', ...field };
  if (block.kind === 'grid') yield* gridPairs(block);
  if (block.kind === 'box') yield pair(block.title, block.text + signed(block.signature));
  if (block.kind === 'table') {
    const { caption, columns, rows } = block;
    const labels = columns.map(({ label }) => label);
    yield { kind: 'table', labels, rows, ...(caption !== undefined && { caption }) };
  }
}

/** As the form says itself: for the forms that have no map of their own. */
export const cellsOfForm = ({ pages }: FormPages): Expected[] =>
  pages.flatMap((blocks) => blocks.flatMap((block) => [...ofBlock(block)]));
