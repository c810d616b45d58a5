// Knows what may be left visible of personal data where it is shown masked.

import { nameDot } from './person-name';

/** 110***********001X: the first three and the last four characters. */
export function maskDocumentNumber(number: string): string {
  return maskMiddle(number, 3, 4);
}

/** 138****1234; an extension of a landline is hidden with the middle. */
export function maskPhone(number: string): string {
  return maskMiddle(number, 3, 4);
}

/** a***@example.test; the mask does not tell how long the name is. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${Array.from(email)[0]}***${email.slice(at)}`;
}

/** 张**, or 阿***·***木: the first character, and with father's name the last one too. */
export function maskName(name: string): string {
  const parts = name.split(nameDot).map((part) => Array.from(part));
  return parts
    .map((part, index) => {
      if (index === 0) return maskFrom(part, 1, 0);
      return maskFrom(part, 0, index === parts.length - 1 ? 1 : 0);
    })
    .join(nameDot);
}

// What is too short to hide anything between its ends is hidden whole.
function maskMiddle(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  return characters.length > head + tail
    ? maskFrom(characters, head, tail)
    : maskFrom(characters, 0, 0);
}

function maskFrom(characters: readonly string[], head: number, tail: number): string {
  const end = characters.length - tail;
  return characters.map((character, i) => (i < head || i >= end ? character : '*')).join('');
}
