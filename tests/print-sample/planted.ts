// Knows how faults are planted in a print that was read, so that the judges can be judged.

import type { Page, Text } from './layout';

export type Change = (texts: readonly Text[]) => readonly Text[];
export const onPage = (pages: readonly Page[], at: number, change: Change): Page[] =>
  pages.map((page, n) => (n === at ? { ...page, texts: change(page.texts) } : page));

export const changed =
  (which: (text: Text) => boolean, change: (text: Text) => Partial<Text>): Change =>
  (texts) => {
    const at = texts.findIndex(which);
    if (at < 0) throw new Error('the print has no such text');
    return texts.map((text, n) => (n === at ? { ...text, ...change(text) } : text));
  };
export const without =
  (which: (text: Text) => boolean): Change =>
  (texts) =>
    texts.filter((text) => !which(text));
export const says = (words: string) => (text: Text) => text.text === words;
/** The words of two texts, each in the other's place. */
export const swapped =
  (one: string, other: string): Change =>
  (texts) =>
    texts.map((text) =>
      says(one)(text)
        ? { ...text, text: other }
        : says(other)(text)
          ? { ...text, text: one }
          : text,
    );
