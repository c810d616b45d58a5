// Judges where texts stand: inside their cell and the page, over nothing else.

import { cellOf, isCell, near } from './cells';
import { inkOf, type Box, type Page, type Text } from './layout';
import { marginOf, millimetre, otherMarginOf } from './margins';

/** What two boxes may share by rounding, in points. */
const touch = 1;
/** Half of what counts as a line, which is wider than what two boxes may share. */
const band = 0.75;
/** A stop may hang over the edge of a line by so much of its size. */
const hanging = 0.5;

const show = ({ text, left, base }: Text): string =>
  `${text.slice(0, 20)} (${left.toFixed(0)}, ${base.toFixed(0)})`;

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > touch &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > touch;

const arabic = /\p{Script=Arabic}/u;

/** Arabic letters of one line reach under their neighbours. */
const areJoined = (a: Text, b: Text): boolean =>
  a.base === b.base && arabic.test(a.text) && arabic.test(b.text);

function overlaps(texts: readonly Text[]): string[] {
  const inks = texts
    .map((text) => ({ text, ink: inkOf(text) }))
    .toSorted((a, b) => b.ink.top - a.ink.top);
  return inks.flatMap(({ text, ink }, at) => {
    const found = [];
    for (let next = at + 1; next < inks.length; next += 1) {
      const other = inks[next];
      if (other === undefined || other.ink.top <= ink.bottom) break;
      if (overlap(ink, other.ink) && !areJoined(text, other.text))
        found.push(`${show(text)} overlaps ${show(other.text)}`);
    }
    return found;
  });
}

function outsideMargins(page: Page, number: number): string[] {
  return page.texts
    .filter(({ turned }) => !turned)
    .filter((text) => {
      const ink = inkOf(text);
      const hang = hanging * text.size;
      return (
        ink.left < marginOf(number) - touch ||
        ink.right > page.width - otherMarginOf(number) + hang ||
        ink.bottom < (text.artifact ? 5 : 24) * millimetre - touch ||
        ink.top > page.height - 20 * millimetre + touch
      );
    })
    .map((text) => `${show(text)} leaves the margins`);
}

const crossed = (page: Page, text: Text): boolean => {
  const ink = inkOf(text);
  return page.rules.some(([x1, y1, x2, y2]) =>
    overlap(ink, {
      left: Math.min(x1, x2) - band,
      right: Math.max(x1, x2) + band,
      bottom: Math.min(y1, y2) - band,
      top: Math.max(y1, y2) + band,
    }),
  );
};

const sameBox = (a: Box, b: Box): boolean =>
  near(a.left, b.left) && near(a.right, b.right) && near(a.top, b.top) && near(a.bottom, b.bottom);

/** The element that a text belongs to: the innermost cell around it. */
const cellNode = ({ roles, nodes }: Text): number =>
  nodes[roles.findLastIndex((role) => role === 'TD' || role === 'TH')] ?? 0;

/** Each cell of the structure tree has one ruled cell, which it shares with no other. */
function outsideCells(page: Page): string[] {
  const homes = new Map<number, Box>();
  const faults: string[] = [];
  for (const text of page.texts.filter(isCell)) {
    const box = cellOf(page, text);
    const node = cellNode(text);
    const home = homes.get(node) ?? box;
    if (box === null || home === null) faults.push(`${show(text)} has no ruled cell`);
    else if (!sameBox(box, home)) faults.push(`${show(text)} stands in another cell`);
    else homes.set(node, home);
  }
  const boxes = [...homes.values()];
  const shared = boxes.filter((box, at) => boxes.some((other, n) => n > at && sameBox(box, other)));
  return [...faults, ...shared.map((box) => `two cells are one at ${box.left}, ${box.top}`)];
}

/** What is wrong with the places of a page's texts. */
export const judgePlaces = (page: Page, number: number): string[] => [
  ...overlaps(page.texts.filter(({ turned }) => !turned)),
  ...outsideMargins(page, number),
  ...page.texts
    .filter((text) => !text.turned && crossed(page, text))
    .map((text) => `${show(text)} is crossed by a line`),
  ...outsideCells(page),
];
