// Knows how a person is found by name: by any of its characters, by pinyin and by initials.

import 'server-only';
import { nameDot } from '@/lib/domain/identity/person-name';
import { pinyinOf } from './pinyin';

/** Names are up to 100 characters; what is looked for rarely has more than the first of them. */
const lettersKept = 60;

/** Lower case, without the dot between the parts of a name and without blanks. */
const lettersOf = (text: string): string[] =>
  Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}〇]/gu, ''),
  );

const endsOf = (letters: readonly string[]): string[] =>
  letters.map((_, at) => letters.slice(at).join(''));

/**
 * The words of a name, each behind a blank: whatever it goes on with from any character, and the
 * pinyin and the initials of what it goes on with from any of its parts. So every search is for the
 * beginning of a word, which the trigram index finds from the first character on.
 */
export function wordsOfName(name: string): string {
  const letters = lettersOf(name).slice(0, lettersKept);
  const spelled = name.split(nameDot).map(pinyinOf);
  const latin = spelled.flatMap((_, at) => {
    const rest = spelled.slice(at);
    return [rest.map(({ pinyin }) => pinyin), rest.map(({ initials }) => initials)].map((parts) =>
      lettersOf(parts.join(''))
        .slice(0, 2 * lettersKept)
        .join(''),
    );
  });
  return [...new Set([...endsOf(letters), ...latin])].map((word) => ` ${word}`).join('');
}

/** The pattern that what was typed makes of {@link wordsOfName}; null where nothing is left of it. */
export function namePattern(typed: string): string | null {
  const letters = lettersOf(typed).slice(0, lettersKept);
  return letters.length === 0 ? null : `% ${letters.join('')}%`;
}
