// What is typed at the edges of each kind of field, and what must become of it. The verdicts are
// written down here by the rule; nothing is asked of the kinds.

import type { Field, FieldKind, FieldOf, RowPointer } from '@/lib/domain/sections/field';
import { patterned } from './patterned';
import { rowId } from './samples';

/** What is typed, and what is stored of it; `refused` where a sentence must answer. */
export type Case = readonly [says: string, typed: unknown, stored: unknown];

export const refused = Symbol('refused');

const broken = '\uD842';
const megabyte = '9'.repeat(1_048_576);

/** What is nothing, and what is never right where a value is chosen or has a form. */
const blank: readonly Case[] = [
  ['nothing', '', null],
  ['no value', null, null],
];
const nonsense: readonly Case[] = [
  ['an emoji', '👍🏽', refused],
  ['rare characters', '㐂𠮷', refused],
  ['half a character', broken, refused],
  ['a megabyte', megabyte, refused],
];

function words({ max }: FieldOf<'text' | 'longText'>): Case[] {
  return [
    ...blank,
    ['blanks', ' \u3000\t ', null],
    ['one character', '字', '字'],
    ['as many as there may be', '字'.repeat(max), '字'.repeat(max)],
    ['one more', '字'.repeat(max + 1), refused],
    ['as many outside the plane', '𠮷'.repeat(max), '𠮷'.repeat(max)],
    ['rare characters', '㐂𠮷', '㐂𠮷'],
    ['an emoji', '👍🏽', '👍🏽'],
    ['full-width digits', '２０', '２０'],
    ['half a character', `字${broken}`, refused],
    ['a megabyte', megabyte, refused],
  ];
}

function number({ min, max, decimals = 0 }: FieldOf<'number'>): Case[] {
  const fullWidth = String(max).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(+digit));
  return [
    ...blank,
    ...nonsense,
    ['less than the least', String(min - 1), refused],
    ['the least', String(min), min],
    ['the most', String(max), max],
    ['more than the most', String(max + 1), refused],
    ['the most in full width', fullWidth, max],
    ['a decimal too many', `${min}.${'0'.repeat(decimals)}5`, refused],
    ['no digits', '十', refused],
  ];
}

/** Today is 2026-11-23 in every test. */
function time(past: string, now: string, next: string, last: string, noTimes: string[]) {
  return ({ notAfterToday }: FieldOf<'month' | 'date'>): Case[] => [
    ...blank,
    ...nonsense,
    ['the first that there is', past, past],
    ['now', now, now],
    ['what is to come', next, notAfterToday ? refused : next],
    ['the last that there is', last, notAfterToday ? refused : last],
    ['full-width digits', '２０１６－０１－０２', now.length === 7 ? '2016-01' : '2016-01-02'],
    ...noTimes.map((typed): Case => [`${typed}, which is none`, typed, refused]),
  ];
}

const choice = ({ codes }: FieldOf<'choice'>): Case[] => [
  ...blank,
  ...nonsense,
  ...codes.map(([code, name]): Case => [name, code, code]),
  ['a code that is not in the list', '＊', refused],
];

const picked = { id: '00000000-0000-7000-8000-000000000001', name: '㐂𠮷示例单位' };

const pointers = (count: number): RowPointer[] =>
  Array.from({ length: count }, (_, at) => ({ sectionId: 'awards', rowId: rowId(at) }));

const casesOf: { readonly [K in FieldKind]: (field: FieldOf<K>) => Case[] } = {
  text: words,
  longText: words,
  number,
  month: time('1900-01', '2026-11', '2026-12', '2100-12', ['1899-12', '2101-01', '2016-13']),
  date: time('1900-01-01', '2026-11-23', '2026-11-24', '2100-12-31', ['1899-12-31', '2023-02-29']),
  choice,
  yesNo: () => [
    ...blank,
    ...nonsense,
    ['yes', true, true],
    ['no', false, false],
    ['a word', '是', refused],
  ],
  unit: () => [
    ...blank,
    ...nonsense,
    ['a unit', picked, picked],
    ['a unit of a name too long', { ...picked, name: '字'.repeat(201) }, refused],
    ['a unit of a broken name', { ...picked, name: broken }, refused],
    ['a name that was typed', '示例单位', refused],
  ],
  rows: ({ max }) => [
    ...blank,
    ...nonsense,
    ['none', [], null],
    ['one', pointers(1), pointers(1)],
    ['as many as there may be', pointers(max), pointers(max)],
    ['one more', pointers(max + 1), refused],
    ['one of them twice', [...pointers(1), ...pointers(1)], pointers(1)],
    ['more than what names it', [{ ...pointers(1)[0], name: '字' }], pointers(1)],
    ['a row that is none', [{ sectionId: 'awards', rowId: '1' }], refused],
    ['a section that is none', [{ ...pointers(1)[0], sectionId: '㐂' }], refused],
    ['a section of a megabyte', [{ ...pointers(1)[0], sectionId: megabyte }], refused],
  ],
};

/** The cases of a field; one with a form of its own has its own, by `section.field`. */
export function boundaryCases(place: string, field: Field): readonly Case[] {
  if (field.kind === 'text' && field.pattern !== undefined) {
    const { right, wrong } = patterned[place] ?? { right: [], wrong: [] };
    return [
      ...blank,
      ...nonsense,
      ...right.map(([typed, stored = typed]): Case => [`${typed}, which is right`, typed, stored]),
      ...wrong.map((typed): Case => [`${typed}, which is wrong`, typed, refused]),
    ];
  }
  // A field carries its kind, so the pair always fits; see lib/domain/sections/kinds.ts.
  return (casesOf[field.kind] as (field: Field) => Case[])(field);
}
