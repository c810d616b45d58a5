// Knows how numbers that were typed or pasted are freed of what an input method adds to them.

/** Half-width capitals without blanks, hyphens and invisible characters. */
export function plainCharacters(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')
    .toUpperCase();
}
