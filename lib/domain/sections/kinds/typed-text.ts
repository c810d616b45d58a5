// Knows how typed text is tidied and measured, alike for every field kind.

/** Length in code points, as people count characters (𠮷 is one). */
export const lengthOf = (text: string): number => [...text].length;

/** Tidies typed text: one form of each character, no blanks around it, no control characters. */
export function tidy(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .trim();
  return text === '' ? null : text;
}

/** The same on one line, with full-width digits, letters and dots brought to half width. */
export function tidyCode(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  return tidy(typed.normalize('NFKC').replace(/\s+/g, ' '));
}

/** Whether the text holds half of a surrogate pair, which no database stores. */
export const isBroken = (text: string): boolean => /\p{Surrogate}/u.test(text);
