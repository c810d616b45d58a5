// Judges a table of an official form: its rows in order, each value under its head.

import { near, textOfCell, type Cell } from './cells';
import type { Expected } from './expected-cells';
import type { Sheet } from './judge-cells';
import { marginOf } from './margins';
import { isSame, printed } from './same-text';

type Table = Extract<Expected, { kind: 'table' }>;
type FoundRow = { readonly page: number; readonly values: readonly string[] };

const isRepeated = ({ texts }: Cell): boolean => texts.every(({ artifact }) => artifact);

/** The cells of the head on a page; null where it is not there. */
function headOn({ cells }: Sheet, { labels, caption }: Table, repeated: boolean): Cell[] | null {
  const own = cells.filter((cell) => isRepeated(cell) === repeated);
  for (const first of own) {
    const head: Cell[] = [];
    for (const label of labels) {
      const last = head.at(-1);
      const next = last
        ? own.find(({ box }) => near(box.left, last.box.right) && near(box.top, last.box.top))
        : first;
      if (next === undefined || !isSame(textOfCell(next), label)) break;
      head.push(next);
    }
    const isNamed =
      caption === undefined ||
      own.some((cell) => near(cell.box.bottom, first.box.top) && isSame(textOfCell(cell), caption));
    if (head.length === labels.length && isNamed) return head;
  }
  return null;
}

/** The rows below a head, down to the next one. */
function rowsBelow({ cells, number }: Sheet, head: readonly Cell[]): FoundRow[] {
  const foot = head[0]?.box.bottom ?? 0;
  const isHead = ({ texts }: Cell) => texts.some(({ roles }) => roles.includes('THead'));
  const end = Math.max(
    0,
    ...cells.filter((cell) => isHead(cell) && cell.box.top < foot + 1).map(({ box }) => box.top),
  );
  const rows: { top: number; values: string[] }[] = [];
  for (const cell of cells) {
    const column = head.findIndex(
      ({ box }) => near(box.left, cell.box.left) && near(box.right, cell.box.right),
    );
    if (column < 0 || cell.box.top > foot + 1 || cell.box.top <= end + 1) continue;
    let row = rows.find(({ top }) => near(top, cell.box.top));
    if (row === undefined) rows.push((row = { top: cell.box.top, values: head.map(() => '') }));
    row.values[column] = textOfCell(cell);
  }
  return rows.toSorted((a, b) => b.top - a.top).map(({ values }) => ({ page: number, values }));
}

/** The columns of a head at the top of a later page, where a grid does not repeat it. */
function columnsOn(sheet: Sheet, head: readonly Cell[], from: Sheet): Cell[] | null {
  if (sheet.page.texts.some(({ roles }) => roles.includes('H1'))) return null;
  const shift = marginOf(sheet.number) - marginOf(from.number);
  return head.map(({ box }) => ({
    box: { ...box, left: box.left + shift, right: box.right + shift, bottom: sheet.page.height },
    texts: [],
  }));
}

/** The rows of a table that begins at a page or later, and its last page. */
function findRows(sheets: readonly Sheet[], from: number, table: Table) {
  const begin = sheets.findIndex((sheet, at) => at >= from && headOn(sheet, table, false) !== null);
  const first = sheets[begin];
  const own = first && headOn(first, table, false);
  if (!first || !own) return { isThere: false, rows: [], at: from };
  const rows = rowsBelow(first, own);
  let at = begin + 1;
  for (; at < sheets.length; at += 1) {
    const sheet = sheets[at];
    const head = sheet && (table.once ? columnsOn(sheet, own, first) : headOn(sheet, table, true));
    if (!sheet || !head) break;
    rows.push(...rowsBelow(sheet, head));
  }
  return { isThere: true, rows, at: table.once ? begin : at - 1 };
}

/** A row that is split goes on in the first row of the next page. */
const joinRows = (row: FoundRow, next: FoundRow): FoundRow => ({
  page: next.page,
  values: row.values.map((value, column) => value + (next.values[column] ?? '')),
});

const fits = ({ values }: FoundRow, wanted: readonly string[]): boolean =>
  wanted.every((value, column) => isSame(values[column] ?? '', value));

/** What is wrong with a table; `at` is the place of its last page. */
export function judgeTable(sheets: readonly Sheet[], from: number, table: Table) {
  const { isThere, rows, at } = findRows(sheets, from, table);
  const name = `${table.caption ?? ''} ${table.labels.join(' | ')}`;
  if (!isThere) return { faults: [`there is no table ${name}`], compared: 0, at };
  const faults: string[] = [];
  let compared = 0;
  let next = 0;
  for (const wanted of table.rows.filter((row) => row.some((value) => printed(value) !== ''))) {
    let found = rows[(next += 1) - 1] ?? { page: 0, values: [] };
    for (
      let more = rows[next];
      !fits(found, wanted) && more && more.page > found.page;
      more = rows[next]
    ) {
      found = joinRows(found, more);
      next += 1;
    }
    compared += wanted.length;
    if (!fits(found, wanted)) {
      faults.push(`${name}: ${wanted.join(' | ')} is printed as ${found.values.join(' | ')}`);
      break;
    }
  }
  if (faults.length === 0 && next < rows.length)
    faults.push(`${name} has ${rows.length - next} rows too many`);
  return { faults, compared, at };
}
