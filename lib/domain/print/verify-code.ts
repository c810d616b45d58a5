// Knows the code on a paper: the beginning of the submission's hash, written so that it can be typed.

/** Hex digits of the printed code: 64 bits, which nobody guesses. */
const digits = 16;

/** 0123-4567-89ab-cdef */
export const groupedCode = (hash: string): string =>
  (hash.slice(0, digits).match(/.{4}/g) ?? []).join('-');

/** Full-width letters and digits as some keyboards write them. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｆａ-ｆ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** What was typed or scanned as the beginning of a hash; null when it is no code of ours. */
export function readCode(typed: string): string | null {
  const code = narrow(typed)
    .replace(/[\s\-－—·]/g, '')
    .toLowerCase()
    // what is read from paper and looks alike
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return /^[0-9a-f]+$/.test(code) && code.length >= digits && code.length <= 64 ? code : null;
}
