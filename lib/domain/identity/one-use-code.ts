// Knows the code that sets a new password: short enough to be read out, too long to be guessed.

/** Crockford's 32 characters: none is taken for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const lengthOfGroup = 5;

/** How long a code can be used. */
export const codeHours = 24;

/** Random bytes that a code is made of: 100 bits, five for each character. */
export const codeBytes = groups * lengthOfGroup;

/** A code as it is shown: four groups of five. @param random {@link codeBytes} bytes. */
export function oneUseCode(random: Uint8Array): string {
  const characters = [...random.subarray(0, codeBytes)].map((byte) => alphabet[byte % 32]).join('');
  return characters.replaceAll(/.{5}(?=.)/g, '$&-');
}

const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** What somebody typed as the code that they meant: in small letters, with blanks, O for 0. */
export const normaliseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll(/[OILU]/g, (character) => meant[character] ?? character);
