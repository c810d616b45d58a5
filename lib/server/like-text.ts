// Knows how typed text becomes part of a LIKE pattern.

import 'server-only';

/** What was typed, tidied; the signs that a pattern would read as wildcards stand for themselves. */
export const likeText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100)
    .replace(/[\\%_]/g, '\\$&');
