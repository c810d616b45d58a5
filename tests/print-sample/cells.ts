// Knows the cells of a page from its ruled lines, and which texts stand in each.

import { bare, type Box, inkOf, type Page, type Rule, type Text } from './layout';

/** How far two lines may stand apart and be one, in points. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

const slack = 0.5;
const covers = (from: number, to: number, at: number): boolean =>
  Math.min(from, to) - slack <= at && at <= Math.max(from, to) + slack;

const isUpright = ([x1, , x2]: Rule): boolean => near(x1, x2);

/** The cell around a point: the next lines on each side; null where one is missing. */
function cellAround({ rules }: Pick<Page, 'rules'>, x: number, y: number): Box | null {
  const sides = rules
    .filter((rule) => isUpright(rule) && covers(rule[1], rule[3], y))
    .map(([at]) => at);
  const levels = rules
    .filter((rule) => !isUpright(rule) && covers(rule[0], rule[2], x))
    .map(([, at]) => at);
  const cell = {
    left: Math.max(...sides.filter((side) => side <= x)),
    right: Math.min(...sides.filter((side) => side > x)),
    bottom: Math.max(...levels.filter((level) => level <= y)),
    top: Math.min(...levels.filter((level) => level > y)),
  };
  return Object.values(cell).every(Number.isFinite) ? cell : null;
}

export const isCell = ({ roles }: Text): boolean =>
  roles.some((role) => role === 'TD' || role === 'TH');

export type Cell = {
  readonly box: Box;
  readonly texts: Text[];
};

const nameOf = ({ left, right, bottom, top }: Box): string =>
  [left, right, bottom, top].map((edge) => edge.toFixed(0)).join();

export const cellOf = (page: Page, text: Text): Box | null => {
  const { left, right, bottom, top } = inkOf(text);
  return cellAround(page, (left + right) / 2, (bottom + top) / 2);
};

/** Every cell of a page that has text, in the order of its texts; repeated heads are among them. */
export function cellsOf(page: Page): Cell[] {
  const cells = new Map<string, Cell>();
  for (const text of page.texts) {
    const box = isCell(text) || (text.artifact && !text.turned) ? cellOf(page, text) : null;
    if (box === null) continue;
    const cell = cells.get(nameOf(box)) ?? { box, texts: [] };
    cell.texts.push(text);
    cells.set(nameOf(box), cell);
  }
  return [...cells.values()];
}

export const textOfCell = ({ texts }: Cell): string => bare(texts.map(({ text }) => text).join(''));
