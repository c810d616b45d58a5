// Knows how the rows of a list are edited: added, copied, moved, taken out and put back.

import { newId } from '@/components/ui/new-id';
import type { SectionShape } from '@/lib/domain/sections/section';
import type { TypedRow } from './section-types';

type Rows = readonly TypedRow[];

/** A row that was taken out, and where it stood. */
export type Removed = { readonly row: TypedRow; readonly at: number };

export const emptyRow = (definition: SectionShape): TypedRow => ({
  rowId: newId(),
  ...Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null])),
});

/** 基本信息 always has its one row. */
export const firstRows = (definition: SectionShape, rows: Rows): Rows =>
  definition.layout === 'single' && rows.length === 0 ? [emptyRow(definition)] : rows;

/** The values once more, in a row of its own below; files stay with the row that they prove. */
export const copied = (rows: Rows, rowId: string): Rows =>
  rows.flatMap((row) => (row.rowId === rowId ? [row, { ...row, rowId: newId() }] : [row]));

/** The row one place up (-1) or down (1); at the ends nothing happens. */
export function moved(rows: Rows, rowId: string, by: -1 | 1): Rows {
  const at = rows.findIndex((row) => row.rowId === rowId);
  const row = rows[at];
  const other = rows[at + by];
  if (row === undefined || other === undefined) return rows;
  return rows.with(at, other).with(at + by, row);
}

export const putBack = (rows: Rows, { row, at }: Removed): Rows => rows.toSpliced(at, 0, row);
