// Knows whether a print shows a value, although pdf.js reads lines of Arabic letters in parts.

import { printableText } from '@/lib/server/print/missing-glyphs';
import { bare } from './layout';

/** A value as it must be found in a print. */
export const printed = (value: string): string => bare(printableText(value));

const arabic = /\p{Script=Arabic}/u;

/** From right to left a bracket is drawn as the one that it is paired with. */
const mirrored: Readonly<Record<string, string>> = {
  '）': '（',
  '》': '《',
  '>': '<',
  ')': '(',
  ']': '[',
};
const sorted = (text: string): string =>
  Array.from(text, (character) => mirrored[character] ?? character)
    .toSorted()
    .join('');

/** Parts of a line that are read from right to left may come in another order; nothing else may. */
export function isSame(found: string, value: string): boolean {
  const wanted = printed(value);
  if (found === wanted) return true;
  if (!arabic.test(wanted) || sorted(found) !== sorted(wanted)) return false;
  const words = printableText(value).match(/\p{Script=Arabic}+/gu) ?? [];
  return words.filter(({ length }) => length <= 10).every((word) => found.includes(word));
}
