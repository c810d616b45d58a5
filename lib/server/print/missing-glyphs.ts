// Knows which characters of a print no font can draw, and how they are written instead.
import 'server-only';
import { hasGlyph } from './font-coverage';
import { textsOf } from './print-texts';
import type { PrintDocument } from './print-document';

/** A character that cannot be drawn, and where it stands in the reader's words. */
export type MissingGlyph = { character: string; place: string };

// Line breaks, and marks that steer the text without being seen.
const invisible = /[\t\n\r\u0085\u2028\u2029]|\p{Default_Ignorable_Code_Point}/u;

const isMissing = (character: string) =>
  !hasGlyph(character.codePointAt(0) ?? 0) && !invisible.test(character);

/** Names every character that no font has, each once for each place, before anything is printed. */
export function charactersWithoutGlyph(document: PrintDocument): MissingGlyph[] {
  const found: MissingGlyph[] = [];
  for (const { place, text } of textsOf(document)) {
    for (const character of new Set(text)) {
      if (isMissing(character)) found.push({ character, place });
    }
  }
  return found;
}

/**
 * The text with 〔U+1F600〕 in place of a character that cannot be drawn: PDF/A refuses the whole
 * print otherwise, and an empty box would say nothing. A byte order mark is dropped.
 */
export function withNamedCharacters(text: string): string {
  let named = '';
  for (const character of text) {
    if (character === '\ufeff') continue;
    const code = character.codePointAt(0) ?? 0;
    named += isMissing(character)
      ? `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
      : character;
  }
  return named;
}
