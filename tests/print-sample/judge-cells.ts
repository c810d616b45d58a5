// Judges an official form: each value stands in its cell, beside its label or under its head.

import { cellsOf, near, textOfCell, type Cell } from './cells';
import type { Expected } from './expected-cells';
import { judgeTable } from './judge-table';
import { bare, textsAsOne, type Page } from './layout';
import { marginOf } from './margins';
import { isSame, printed, withoutDirection } from './same-text';

/** A page with its cells. */
export type Sheet = {
  readonly page: Page;
  readonly number: number;
  readonly cells: readonly Cell[];
};

const sheetsOf = (pages: readonly Page[]): Sheet[] =>
  pages.map((page, at) => ({ page, number: at + 1, cells: cellsOf(page) }));

const isAtRightOf = ({ box: label }: Cell, { box }: Cell): boolean =>
  near(box.left, label.right) && box.top > label.bottom + 1 && box.bottom < label.top - 1;

const headingsOf = ({ page }: Sheet): string =>
  textsAsOne(page.texts.filter(({ roles }) => roles.includes('H1')));

/** What runs on at the top of the next page, in the same columns. */
function continuation({ box }: Cell, from: Sheet, to: Sheet): Cell | undefined {
  const shift = marginOf(to.number) - marginOf(from.number);
  const top = Math.max(...to.page.rules.map(([, y1, , y2]) => Math.max(y1, y2)));
  return to.cells.find(
    (cell) =>
      near(cell.box.left, box.left + shift) &&
      near(cell.box.right, box.right + shift) &&
      near(cell.box.top, top),
  );
}

class Judging {
  readonly faults: string[] = [];
  compared = 0;
  private at = 0;
  private readonly used = new Set<Cell>();

  constructor(private readonly sheets: readonly Sheet[]) {}

  heading(text: string): void {
    const found = this.sheets.findIndex(
      (sheet, at) => at >= this.at && headingsOf(sheet).includes(bare(text)),
    );
    if (found >= 0) this.at = found;
    else this.faults.push(`there is no heading ${text}`);
  }

  /** On the cover, which a long name may push over to a second sheet. */
  line(label: string, value: string): void {
    this.compared += 1;
    const end = this.sheets.findIndex((sheet) => headingsOf(sheet) !== '');
    const cover = this.sheets
      .slice(0, end < 0 ? 1 : end)
      .map(({ page }) => textsAsOne(page.texts.filter(({ artifact }) => !artifact)))
      .join('');
    const text = withoutDirection(cover).join('');
    const start = text.indexOf(withoutDirection(bare(label)).join('')) + bare(label).length;
    const found = text.slice(start, start + printed(value).length);
    if (!isSame(found, value)) this.faults.push(`${label} ${value} is printed as ${found}`);
  }

  pair(label: string, value: string): void {
    this.compared += 1;
    for (let at = this.at; at < this.sheets.length; at += 1) {
      const { cells = [] } = this.sheets[at] ?? {};
      const named = cells.find((cell) => isSame(textOfCell(cell), label) && !this.used.has(cell));
      if (named === undefined) continue;
      this.at = at;
      this.used.add(named);
      const beside = cells.find((cell) => isAtRightOf(named, cell));
      const found = this.textFrom(at, beside, printed(value).length);
      if (!isSame(found, value))
        this.faults.push(`${label}: ${bare(value)} is printed as ${found}`);
      return;
    }
    this.faults.push(`there is no cell ${label}`);
  }

  /** The text of a cell, with what runs on to the next pages until so many characters are there. */
  private textFrom(at: number, cell: Cell | undefined, wanted: number): string {
    const here = this.sheets[at];
    const next = this.sheets[at + 1];
    const text = cell === undefined ? '' : textOfCell(cell);
    if (cell === undefined || !here || !next || text.length >= wanted) return text;
    return text + this.textFrom(at + 1, continuation(cell, here, next), wanted - text.length);
  }

  table(expected: Extract<Expected, { kind: 'table' }>): void {
    const verdict = judgeTable(this.sheets, this.at, expected);
    this.faults.push(...verdict.faults);
    this.compared += verdict.compared;
    this.at = verdict.at;
  }
}

/** What is wrong with the cells of a form, and how many were compared. */
export function judgeCells(pages: readonly Page[], expected: readonly Expected[]) {
  const judging = new Judging(sheetsOf(pages));
  for (const one of expected) {
    if (one.kind === 'heading') judging.heading(one.text);
    if (one.kind === 'line') judging.line(one.label, one.value);
    if (one.kind === 'pair') judging.pair(one.label, one.value);
    if (one.kind === 'table') judging.table(one);
  }
  const { faults, compared } = judging;
  return { faults, compared };
}
