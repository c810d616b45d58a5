// Rows in which every field of a section has a value that somebody reads.

import type {
  Field,
  FieldKind,
  FieldOf,
  KindValues,
  Row,
  Value,
} from '@/lib/domain/sections/field';
import type { Section } from '@/lib/domain/sections/section';
import { exampleRows, rowId } from './samples';

type Two<K extends FieldKind> = (
  field: FieldOf<K>,
) => readonly [KindValues[K], KindValues[K] | undefined];

/** Two values of each kind: the second is for where the first stands already. */
const values: { readonly [K in FieldKind]: Two<K> } = {
  text: () => ['㐂𠮷', '改'],
  longText: () => ['㐂𠮷\n第二行', '改'],
  month: () => ['1999-01', '1999-02'],
  date: () => ['1999-01-01', '1999-01-02'],
  number: ({ min, max }) => [min, max],
  yesNo: () => [true, false],
  choice: ({ codes }) => [codes[0]?.[0] ?? '', codes[1]?.[0]],
  unit: () => [
    { id: rowId(9), name: '另一个单位' },
    { id: rowId(8), name: '又一个单位' },
  ],
  rows: () => [
    [{ sectionId: 'awards', rowId: rowId(0) }],
    [
      { sectionId: 'awards', rowId: rowId(0) },
      { sectionId: 'training', rowId: rowId(0) },
    ],
  ],
};

/** Another value than the one that is there. */
export function otherValue(field: Field, value: Value | null): Value {
  // A field carries its kind, so the pair always fits; see lib/domain/sections/kinds.ts.
  const [first, second] = (values[field.kind] as unknown as Two<FieldKind>)(field);
  return JSON.stringify(first) === JSON.stringify(value) ? (second ?? first) : first;
}

const filled = (section: Section, row: Row): Row => ({
  ...Object.fromEntries(
    Object.entries(section.fields).map(([key, field]) => [
      key,
      row[key] ?? otherValue(field, null),
    ]),
  ),
  rowId: row.rowId,
});

/** The examples without gaps, and one more row for each condition under which a field is asked. */
export function fullRows(section: Section): Row[] {
  const rows = exampleRows(section).map((row) => filled(section, row));
  const conditions = Object.values(section.fields).flatMap(({ showIf }) =>
    showIf ? [showIf] : [],
  );
  const [first] = rows;
  if (first === undefined || section.layout === 'single') {
    const shown = conditions.map(({ field, is }) => [field, is]);
    return rows.map((row) => ({ ...row, ...Object.fromEntries(shown) }));
  }
  return [
    ...rows,
    ...conditions.map(({ field, is }, at) => ({ ...first, [field]: is, rowId: rowId(50 + at) })),
  ];
}
