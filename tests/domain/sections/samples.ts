// Rows, facts and fields that the section tests share.

import { exampleRowId, exampleRows } from '@/lib/domain/sections/examples';
import type { Field, FieldKind, FieldOf, Row } from '@/lib/domain/sections/field';
import { knownFacts, type KnownFact, type KnownValues } from '@/lib/domain/sections/known';
import { sections } from '@/lib/domain/sections/registry';
import { rowNames } from '@/lib/domain/sections/row-names';
import type { Section, SectionFacts } from '@/lib/domain/sections/section';
import { toldBy } from '@/lib/domain/sections/told';
import { isShown } from '@/lib/domain/sections/visibility';

const exampleSections = sections.map((section) => ({ section, rows: exampleRows(section) }));

export const today = '2026-11-23';
/** What the checks of a section know of an application that consists of all examples. */
export const facts: SectionFacts = {
  today,
  birthDate: '1990-01-01',
  targetLevel: 1,
  told: toldBy(exampleSections),
  names: rowNames(exampleSections),
};

/** Every known fact reads as a word of its own. */
export const known = Object.fromEntries(
  (Object.keys(knownFacts) as KnownFact[]).map((fact) => [fact, `已知${knownFacts[fact]}`]),
) as KnownValues;

export { exampleRowId as rowId, exampleRows } from '@/lib/domain/sections/examples';

/** A row in which nothing is filled in. */
export const emptyRow = (section: Section, at = 0): Row => ({
  ...Object.fromEntries(Object.keys(section.fields).map((key) => [key, null])),
  rowId: exampleRowId(at),
});

/** An example row in which the field is asked: one that shows it, else the first one, made to. */
export function rowShowing(section: Section, key: string): Row {
  const rows = exampleRows(section);
  const row = rows.find((each) => isShown(section, key, each)) ?? rows[0] ?? emptyRow(section);
  const condition = section.fields[key]?.showIf;
  return condition === undefined ? row : { ...row, [condition.field]: condition.is };
}

/** Every field of every section, for tests that leave none out. */
export const everySectionField = sections.flatMap((section) =>
  Object.entries(section.fields).map(
    ([key, field]) => [`${section.title}：${field.label}`, section, key, field] as const,
  ),
);

/** A sentence that a person can read: Chinese, ended, and without anything technical. */
export const sentence = expect.stringMatching(/^[^a-z]*\p{Script=Han}[^a-z]*。$/u);

/** One field of each kind. */
export const fields: { readonly [K in FieldKind]: FieldOf<K> } = {
  text: { kind: 'text', label: '名称', max: 10 },
  longText: { kind: 'longText', label: '说明', max: 10 },
  month: { kind: 'month', label: '起始时间', notAfterToday: true },
  date: { kind: 'date', label: '出版日期', notAfterToday: true },
  number: { kind: 'number', label: '经费', min: 0, max: 100, decimals: 2 },
  yesNo: { kind: 'yesNo', label: '是否完成' },
  choice: {
    kind: 'choice',
    label: '级别',
    codes: [
      ['1', '国家级'],
      ['2', '省部级'],
    ],
  },
  unit: { kind: 'unit', label: '基层单位' },
  rows: { kind: 'rows', label: '依据', max: 3 },
};
export const everyField: readonly Field[] = Object.values(fields);
