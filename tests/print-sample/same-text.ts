// Knows whether a print shows a value, although pdf.js reads lines of Arabic letters in parts.

import { printableText } from '@/lib/server/print/missing-glyphs';
import { bare } from './layout';

/** A value as it must be found in a print. */
export const printed = (value: string): string => bare(printableText(value));

const arabic = /\p{Script=Arabic}/u;

/**
 * From right to left a bracket is drawn as the one that it is paired with, and a file that has both
 * directions names both alike.
 */
const mirrored: Readonly<Record<string, string>> = {
  '）': '（',
  '》': '《',
  '〕': '〔',
  '>': '<',
  ')': '(',
  ']': '[',
};
/** The characters of a text, a bracket as the opening one of its pair. */
export const withoutDirection = (text: string): string[] =>
  Array.from(text, (character) => mirrored[character] ?? character);

const sorted = (text: string): string => withoutDirection(text).toSorted().join('');

/** Words that are short enough to stand on one line of any cell, unless they are cut. */
const wholeWords = (value: string): string[] =>
  /\S{20}/u.test(value)
    ? []
    : (value.match(/\p{Script=Arabic}+/gu) ?? []).filter(({ length }) => length <= 10);

/** Parts of a line that are read from right to left may come in another order; nothing else may. */
export function isSame(found: string, value: string): boolean {
  const wanted = printed(value);
  if (withoutDirection(found).join('') === withoutDirection(wanted).join('')) return true;
  if (!arabic.test(wanted) || sorted(found) !== sorted(wanted)) return false;
  return wholeWords(printableText(value)).every((word) => found.includes(word));
}
