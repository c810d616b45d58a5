// Rows as people, programs and attackers may send them: right, nearly right and not at all.

import fc from 'fast-check';
import type { Field, FieldKind, FieldOf } from '@/lib/domain/sections/field';
import type { Section } from '@/lib/domain/sections/section';
import { patterned } from './patterned';
import { exampleRows, rowId } from './samples';

const strange = fc.constantFrom(
  '㐂𠮷',
  '👍🏽',
  '\uD842',
  '\u202E字',
  ' ',
  'e\u0301',
  '０１２',
  'ﬁ',
  '\u0000',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  strange,
  fc.string({ maxLength: 30 }),
);

/** What is sent instead of a value of the kind. */
const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, ''),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 5 }), text, { maxKeys: 3 }),
);

const years = fc.integer({ min: 1895, max: 2105 });
const parts = fc.tuple(years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
const separators = fc.constantFrom(
  ['-', '-', ''],
  ['/', '/', ''],
  ['年', '月', '日'],
  ['．', '．', ''],
  [' ', ' ', ' '],
);
const written = fc
  .tuple(parts, separators, fc.boolean())
  .map(([[y, m, d], [a, b, c], whole]) => (whole ? `${y}${a}${m}${b}${d}${c}` : `${y}${a}${m}`));

const fullWidth = (digits: string) =>
  digits.replaceAll(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
const uuid = fc.integer({ min: 0, max: 9 }).map(rowId);

type Typed = {
  readonly [K in FieldKind]: (field: FieldOf<K>, place: string) => fc.Arbitrary<unknown>;
};

const typedAs: Typed = {
  text: ({ max, pattern }, place) =>
    pattern === undefined
      ? fc.oneof(text, fc.string({ unit: 'grapheme', minLength: 1, maxLength: max + 2 }))
      : fc.constantFrom(
          ...(patterned[place]?.right ?? []).map(([right]) => right),
          ...(patterned[place]?.wrong ?? []),
        ),
  longText: () => fc.array(text, { maxLength: 8 }).map((lines) => lines.join('\n')),
  month: () => written,
  date: () => written,
  number: ({ min, max }) =>
    fc.oneof(
      fc.integer({ min: min - 1, max: max + 1 }),
      fc.integer({ min, max }).map(String),
      fc.integer({ min, max }).map((number) => fullWidth(number.toLocaleString('en'))),
      fc.double({ min, max, noNaN: true }).map((number) => number.toFixed(2)),
    ),
  choice: ({ codes }) => fc.constantFrom(...codes.map(([code]) => code), '＊', ''),
  yesNo: () => fc.boolean(),
  unit: () => fc.record({ id: uuid, name: text, more: text }, { requiredKeys: ['id'] }),
  rows: () =>
    fc.array(fc.record({ sectionId: fc.constantFrom('awards', 'training', 'X'), rowId: uuid }), {
      maxLength: 22,
    }),
};

/** What may stand in a field when it arrives: mostly of its kind, sometimes anything. */
export function typedIn(field: Field, place: string): fc.Arbitrary<unknown> {
  // A field carries its kind, so the pair always fits; see lib/domain/sections/kinds.ts.
  const ofKind = (typedAs[field.kind] as (field: Field, place: string) => fc.Arbitrary<unknown>)(
    field,
    place,
  );
  return fc.oneof(
    { weight: 12, arbitrary: ofKind },
    { weight: 2, arbitrary: fc.constantFrom(null, '', undefined) },
    { weight: 1, arbitrary: anything },
  );
}

export type TypedRow = Record<string, unknown> & { readonly rowId: string };

/** A row as it may arrive: anything in any field, or an example in which little was changed. */
function typedRow(section: Section): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(section.fields).map(
    ([key, field]) => [key, typedIn(field, `${section.id}.${key}`)] as const,
  );
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const changes = fc
    .subarray(fields, { maxLength: Math.min(2, fields.length) })
    .chain((some) => fc.record(Object.fromEntries(some)));
  const changed = fc
    .tuple(fc.constantFrom(...exampleRows(section)), changes)
    .map(([row, change]) => ({ ...row, ...change }));
  return fc.oneof(whole, changed);
}

/** Up to `most` rows of the section, each with an id of its own. */
export const typedRows = (section: Section, most = 3): fc.Arbitrary<TypedRow[]> =>
  fc
    .array(typedRow(section), { minLength: 1, maxLength: Math.min(most, section.maxRows) })
    .map((rows) => rows.map((each, at) => ({ ...each, rowId: rowId(at) })));
