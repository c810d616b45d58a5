// Knows which characters of a print no font can draw, and how they are written instead.
import 'server-only';
import { hasGlyph } from './font-coverage';
import { textsOf } from './print-texts';
import type { PrintDocument, PrintedForm } from './print-document';

/** A character that cannot be drawn, and where it stands in the reader's words. */
export type MissingGlyph = { character: string; place: string };

const lineBreak = /[\t\n\r\u0085\u2028\u2029]/;

// Marks that are never seen: byte order marks, soft hyphens, and those that turn the direction of
// writing, with which a print could show another order of words than the data has.
const invisible = /\p{Default_Ignorable_Code_Point}/u;

// Those that are left out of the print: all but the joiners between Arabic letters.
const leftOut = /(?!(?<=\p{Script=Arabic})[\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;

// A font may list a control character, but PDF/A takes none.
const isMissing = (character: string) =>
  !lineBreak.test(character) &&
  !invisible.test(character) &&
  (/\p{Cc}/u.test(character) || !hasGlyph(character.codePointAt(0) ?? 0));

/** Names every character that no font has, each once for each place, before anything is printed. */
export function charactersWithoutGlyph(document: PrintDocument | PrintedForm): MissingGlyph[] {
  const found: MissingGlyph[] = [];
  for (const { place, text } of textsOf(document)) {
    for (const character of new Set(text)) {
      if (isMissing(character)) found.push({ character, place });
    }
  }
  return found;
}

/**
 * The text as the template gets it: without invisible marks, and with 〔U+1F600〕 in place of a
 * character that cannot be drawn. PDF/A refuses the whole print otherwise, and an empty box would
 * say nothing.
 */
export function printableText(text: string): string {
  let printable = '';
  for (const character of text.replace(leftOut, '')) {
    const code = character.codePointAt(0) ?? 0;
    printable += isMissing(character)
      ? `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
      : character;
  }
  return printable;
}
