// The table of the bench, in columns that line up also where names are Chinese.

import type { Seen } from './baseline';
import type { Measured } from './measure';

const heads = ['', 'conn', 'req/s', 'CPU ms', 'DB ms', 'bytes', 'p50 ms', 'p99 ms', 'ratio'];
const widths = [36, 5, 9, 8, 8, 9, 9, 9, 8];

/** A Chinese character takes two columns. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => {
      const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(cell)));
      return index === 0 ? cell + space : space + cell;
    })
    .join('');

const number = (value: number, digits: number): string => value.toFixed(digits);

const cellsOf = (each: Measured, ratio: string): string[] => [
  each.name,
  String(each.connections),
  number(each.perSecond, 0),
  number(each.siteCpu, 2),
  number(each.databaseCpu, 2),
  number(each.bytes, 0),
  number(each.p50, 1),
  number(each.p99, 1),
  ratio,
];

/** The lines of one operation: at each number of connections the product, then what it is held to. */
export function printOperation(name: string, seen: Seen, all: readonly (readonly Measured[])[]) {
  const { statements, transactions } = seen;
  console.log(
    `\n${name}: ${statements.length} statements, ${transactions} transactions that write`,
  );
  console.log(line(heads));
  const ratios = new Map<string, number[]>();
  for (const [product, ...bares] of all) {
    if (product === undefined) continue;
    console.log(line(cellsOf(product, '')));
    for (const bare of bares) {
      const ratio = product.perSecond / bare.perSecond;
      const cpu = (bare.siteCpu + bare.databaseCpu) / (product.siteCpu + product.databaseCpu || 1);
      ratios.set(bare.name, [...(ratios.get(bare.name) ?? []), ratio]);
      console.log(line(cellsOf(bare, number(ratio, 2))) + `   by CPU ${number(cpu, 2)}`);
    }
    const failed = [product, ...bares].filter((each) => each.failed > 0);
    for (const each of failed) {
      console.log(`  ! ${each.name}: ${each.failed} of ${each.requests} failed`);
      console.log(`    ${each.complaints[0] ?? ''}`);
    }
  }
  for (const [bare, each] of ratios) {
    const met = each.every((ratio) => ratio >= 0.5) ? 'yes' : 'no';
    console.log(
      `  target ≥ 0.5 of ${bare}: ${met} (${each.map((ratio) => number(ratio, 2)).join(', ')})`,
    );
  }
}
