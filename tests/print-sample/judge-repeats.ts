// Judges that a table which runs on to another page has its head there again, over its columns.

import { cellsOf, isCell, near, textOfCell, type Cell } from './cells';
import type { Page, Text } from './layout';
import { marginOf } from './margins';

type Head = readonly { readonly text: string; readonly left: number; readonly right: number }[];

const tableOf = ({ roles, nodes }: Text): number => nodes[roles.lastIndexOf('Table')] ?? 0;
const isIn = (role: string) => (text: Text) => text.roles.includes(role);

function headOf(cells: readonly Cell[], margin: number): Head {
  return cells.map((cell) => ({
    text: textOfCell(cell),
    left: cell.box.left - margin,
    right: cell.box.right - margin,
  }));
}

const isSameHead = (a: Head, b: Head): boolean =>
  a.length === b.length &&
  a.every(({ text, left, right }, at) => {
    const other = b[at];
    return text === other?.text && near(left, other.left) && near(right, other.right);
  });

/** The table that the page before has not ended: it has a head, but none of its own here. */
function continuedTable({ texts }: Page): Text | null {
  const first = texts.find(({ artifact, turned }) => !artifact && !turned);
  if (first === undefined || !isIn('TBody')(first)) return null;
  const own = texts.some((text) => tableOf(text) === tableOf(first) && isIn('THead')(text));
  return own ? null : first;
}

/** What is wrong with the heads at the top of the pages, and how many heads there are. */
export function judgeRepeats(pages: readonly Page[]): { faults: string[]; compared: number } {
  const faults: string[] = [];
  let compared = 0;
  let head: Head = [];
  for (const [at, page] of pages.entries()) {
    const cells = cellsOf(page);
    const margin = marginOf(at + 1);
    if (continuedTable(page) !== null) {
      compared += 1;
      const repeated = cells.filter(({ texts }) => texts.every(({ artifact }) => artifact));
      if (!isSameHead(headOf(repeated, margin), head)) {
        faults.push(`page ${at + 1} does not repeat ${head.map(({ text }) => text).join(' | ')}`);
      }
    }
    const last = page.texts.findLast((text) => isCell(text) && isIn('THead')(text));
    if (last === undefined) continue;
    const ofLast = (text: Text) => isIn('THead')(text) && tableOf(text) === tableOf(last);
    head = headOf(
      cells.filter(({ texts }) => texts.every(ofLast)),
      margin,
    );
  }
  return { faults, compared };
}
