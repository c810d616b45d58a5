// Judges that no heading and no head of a table stands alone at the foot of a page.

import { cellOf } from './cells';
import { inkOf, textsAsOne, type Page, type Text } from './layout';

const isHeading = ({ roles }: Text): boolean =>
  roles.some((role) => /^H[1-6]?$/.test(role) || role === 'TH' || role === 'Title');

/** Where a heading ends: its cell's lower line, if it has one. */
const footOf = (page: Page, text: Text): number => cellOf(page, text)?.bottom ?? inkOf(text).bottom;

/** The heading below which nothing stands on its page, neither a text nor a ruled line. */
export function judgeHeadings(page: Page): string[] {
  const body = page.texts.filter(({ artifact, turned }) => !artifact && !turned);
  const last = body.toSorted((a, b) => inkOf(a).bottom - inkOf(b).bottom)[0];
  if (last === undefined || !isHeading(last)) return [];
  const foot = footOf(page, last);
  const isFollowed = page.rules.some(([, y1, , y2]) => Math.min(y1, y2) < foot - 2);
  return isFollowed ? [] : [`${textsAsOne([last])} stands alone at the foot of its page`];
}
