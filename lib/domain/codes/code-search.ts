// Knows how an entry of a code table is found while its name is typed.

import type { CodeTable } from './code-table';

/** Without blanks and the marks that input methods put between syllables. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’·]/g, '');

/** Whether the letters are syllables from `at` on, each of them cut short anywhere: wwe, weiwue. */
function spells(typed: string, syllables: readonly string[], at: number): boolean {
  if (typed === '') return true;
  const syllable = syllables[at] ?? '';
  for (let length = syllable.length; length > 0; length -= 1) {
    const begins = typed.startsWith(syllable.slice(0, length));
    if (begins && spells(typed.slice(length), syllables, at + 1)) return true;
  }
  return false;
}

/**
 * The entries that a name may mean while it is typed, in the order of the table: by any characters
 * of the name, or by its pinyin from any syllable on, in full or by initials. Nothing typed: all.
 */
export function entriesLike(table: CodeTable, typed: string): CodeTable {
  const wanted = plain(typed);
  if (wanted === '') return table;
  return table.filter(([, name, pinyin = '']) => {
    const syllables = pinyin.split(' ');
    return plain(name).includes(wanted) || syllables.some((_, at) => spells(wanted, syllables, at));
  });
}
