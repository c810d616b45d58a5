// The table of the lists: each question at both sizes, side by side, and what it is held to.

import type { DeskName } from './base-world';
import type { Timed } from './latency';

export type Line = {
  readonly name: string;
  /** Statements of one request, at each size. */
  readonly statements: readonly [number, number];
  readonly timed: readonly [Timed, Timed];
};

/** How much slower the large database may be. */
const allowed: Record<DeskName, number> = { unit: 1.3, supervising: 1.3, region: 3 };

const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
const wide = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));
const right = (text: string, width: number) => text.padStart(width);

const heads = ['statements', 'p50 small', 'p50 large', 'ratio', 'p95 small', 'p95 large', 'ratio'];
const widths = [12, 11, 11, 7, 11, 11, 7];

const row = (name: string, cells: readonly string[]): string =>
  wide(name, 38) + cells.map((cell, at) => right(cell, widths[at] ?? 8)).join('');

/** Prints the questions of one desk; answers whether all of them keep to what is allowed. */
export function printDesk(desk: DeskName, title: string, lines: readonly Line[]): void {
  console.log(`\n${title} (ms; large / small ≤ ${allowed[desk]})`);
  console.log(row('', heads));
  const over: string[] = [];
  for (const { name, statements, timed } of lines) {
    const [small, large] = timed;
    const ratio = large.p50 / small.p50;
    const same = statements[0] === statements[1];
    const ms = (value: number) => value.toFixed(1);
    console.log(
      row(name, [
        same ? String(statements[0]) : `${statements[0]} | ${statements[1]} !`,
        ms(small.p50),
        ms(large.p50),
        ratio.toFixed(2) + (ratio > allowed[desk] ? '!' : ''),
        ms(small.p95),
        ms(large.p95),
        (large.p95 / small.p95).toFixed(2),
      ]),
    );
    if (ratio > allowed[desk] || !same) over.push(name);
  }
  const worst = Math.max(...lines.map(({ timed: [small, large] }) => large.p50 / small.p50));
  console.log(
    `  target: ${over.length === 0 ? 'met' : `missed by ${over.join(', ')}`} (worst ${worst.toFixed(2)})`,
  );
}
