// Knows how rows of any section are made up from its definition alone.

import fc from 'fast-check';
import { exampleRowId } from '@/lib/domain/sections/examples';
import type {
  Field,
  FieldKind,
  FieldOf,
  KindValues,
  RowPointer,
} from '@/lib/domain/sections/field';
import { parseDraft } from '@/lib/domain/sections/rows';
import type { Section } from '@/lib/domain/sections/section';
import type { Row } from '@/lib/domain/sections/field';
import { textOf } from './texts';

export const today = '2026-11-23';

type Make<K extends FieldKind> = (field: FieldOf<K>) => fc.Arbitrary<KindValues[K]>;

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 1960, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${twoDigits(at)}`);

/** Texts that have a form of their own are well formed. */
const wellFormed: Readonly<Record<string, string>> = {
  postcode: '830000',
  landline: '0991-1234567',
  email: `${'a'.repeat(50)}@example.test`,
  issn: '1234-5679',
  cn: 'CN65-9999',
  isbn: '9787999999997',
};

const pointers: readonly RowPointer[] = ['achievements', 'awards', 'publications'].flatMap(
  (sectionId) => [0, 1, 2].map((at) => ({ sectionId, rowId: exampleRowId(at) })),
);

const made: { readonly [K in FieldKind]: Make<K> } = {
  text: ({ max, pattern }) => (pattern ? fc.constant(wellFormed[pattern.form] ?? '') : textOf(max)),
  longText: ({ max }) => textOf(max),
  month: () => month,
  date: () =>
    fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-${twoDigits(day)}`),
  number: ({ min, max, decimals = 0 }) =>
    fc
      .integer({ min: min * 10 ** decimals, max: max * 10 ** decimals })
      .map((n) => Number((n / 10 ** decimals).toFixed(decimals))),
  yesNo: () => fc.boolean(),
  choice: ({ codes }) => fc.constantFrom(...codes.map(([code]) => code)),
  unit: () => textOf(120).map((name) => ({ id: exampleRowId(9), name: name.replace(/\s+/g, ' ') })),
  rows: ({ max }) => fc.subarray([...pointers], { minLength: 1, maxLength: Math.min(max, 6) }),
};

function valueOf(field: Field): fc.Arbitrary<unknown> {
  // A field carries its kind, so the pair always fits; see lib/domain/sections/kinds.ts.
  const filled = (made[field.kind] as unknown as Make<FieldKind>)(field);
  return fc.option(filled, { nil: null, freq: field.optional ? 3 : 20 });
}

const row = ({ fields }: Section) =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueOf(field)])),
  );

/** So many rows of a section, as a save would store them. @throws when a save would refuse them */
export function rowsOf(section: Section, count: number): fc.Arbitrary<Row[]> {
  return fc.array(row(section), { minLength: count, maxLength: count, size: 'max' }).map((rows) => {
    const typed = rows.map((each, at) => ({ ...each, rowId: exampleRowId(at) }));
    const parsed = parseDraft(section, typed, today);
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
    return parsed.rows;
  });
}
