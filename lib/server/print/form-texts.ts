// Knows every text of an official form, and how its place is called.

import 'server-only';
import type { Block, FormPages, Signature } from '@/lib/domain/print/blocks';
import type { PlacedText } from './print-texts';

function* signatureTexts(place: string, { lines }: Signature): Generator<PlacedText> {
  for (const text of lines) yield { place, text };
}

function* gridTexts(place: string, block: Extract<Block, { kind: 'grid' }>) {
  for (const { cells } of block.rows) {
    let label = '';
    for (const cell of cells) {
      if (cell.label) label = cell.text;
      yield { place: `${place} ${label}`, text: cell.text };
    }
  }
}

function* tableTexts(place: string, block: Extract<Block, { kind: 'table' }>) {
  const named = block.caption ?? place;
  if (block.caption) yield { place, text: block.caption };
  for (const { label } of block.columns) yield { place: named, text: label };
  for (const [row, values] of block.rows.entries()) {
    for (const [column, text] of values.entries()) {
      yield { place: `${named} 第 ${row + 1} 行 ${block.columns[column]?.label ?? ''}`, text };
    }
  }
}

function* blockTexts(place: string, block: Block): Generator<PlacedText> {
  if (block.kind === 'grid') yield* gridTexts(place, block);
  if (block.kind === 'table') yield* tableTexts(place, block);
  if (block.kind === 'title' || block.kind === 'heading') yield { place, text: block.text };
  if (block.kind === 'text') for (const text of block.paragraphs) yield { place, text };
  if (block.kind === 'lines') {
    for (const { label, value } of block.fields) {
      yield { place: `${place} ${label}`, text: label };
      yield { place: `${place} ${label}`, text: value };
    }
  }
  if (block.kind === 'box') {
    yield { place: `${place} ${block.title}`, text: block.title };
    yield { place: `${place} ${block.title}`, text: block.text };
  }
  if (block.kind === 'box' || block.kind === 'signature') {
    yield* signatureTexts(place, block.signature);
  }
}

/** Every text of the form in the order of the paper; a place begins with the nearest heading. */
export function* formTexts({ title, pages }: FormPages): Generator<PlacedText> {
  for (const blocks of pages) {
    let place = title;
    for (const block of blocks) {
      if (block.kind === 'heading') place = block.text;
      yield* blockTexts(place, block);
    }
  }
}
