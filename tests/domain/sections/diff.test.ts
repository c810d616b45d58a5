import { diffSections } from '@/lib/domain/sections/diff';
import { displaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import { formatValue } from '@/lib/domain/sections/kinds';
import type { Section } from '@/lib/domain/sections/section';
import { sections } from '@/lib/domain/sections/registry';
import { otherValue } from './full-rows';
import { emptyRow, exampleRows, known, rowShowing } from './samples';

const read = (section: Section, rows: readonly Row[]) => displaySection(section, rows, known);
const governs = (section: Section, key: string) =>
  Object.values(section.fields).some(({ showIf }) => showIf?.field === key);

describe.each(sections.map((section) => [section.title, section] as const))(
  'what changed in %s',
  (_, section) => {
    const rows = exampleRows(section);
    const plain = Object.entries(section.fields).filter(([key]) => !governs(section, key));

    it('is nothing between two equal readings', () => {
      expect(diffSections(read(section, rows), read(section, rows))).toEqual([]);
      expect(diffSections(undefined, undefined)).toEqual([]);
      expect(diffSections(read(section, []), undefined)).toEqual([]);
    });

    it.each(plain)('is exactly %s when only that was changed', (key, field) => {
      const row = rowShowing(section, key);
      const replaced = (each: Row) => rows.map((old) => (old.rowId === each.rowId ? each : old));
      const value = otherValue(field, row[key] ?? null);
      const changed = { ...row, [key]: value };
      expect(diffSections(read(section, replaced(row)), read(section, replaced(changed)))).toEqual([
        {
          kind: 'changed',
          rowId: row.rowId,
          fields: [
            {
              key,
              label: field.label,
              before: formatValue(field, row[key] ?? null),
              after: formatValue(field, value),
            },
          ],
        },
      ]);
    });

    it('is a row more, and the other way round a row less', () => {
      const more = [...rows, emptyRow(section, 77)];
      const added = read(section, more).rows.at(-1);
      expect(diffSections(read(section, rows), read(section, more))).toEqual([
        { kind: 'added', row: added },
      ]);
      expect(diffSections(read(section, more), read(section, rows))).toEqual([
        { kind: 'removed', row: added },
      ]);
    });

    it('is nothing when rows only stand in another order', () => {
      expect(diffSections(read(section, rows), read(section, rows.toReversed()))).toEqual([]);
    });
  },
);

describe('what follows from the fields', () => {
  const hours = sections.find(({ id }) => id === 'continuing-education')!;
  const [row] = exampleRows(hours);

  it.each([
    [{}, '92.5'],
    [{ common: 30.1, professional: 0.2, industry: null }, '30.3'],
    [{ common: null, professional: null, industry: null }, '0'],
  ])('is read with them: %j gives %s', (change, total) => {
    const fields = read(hours, [{ ...row!, ...change }]).rows[0]?.fields;
    expect(fields?.at(-1)).toMatchObject({ label: '总学时', value: total });
  });

  it('is not told of as a change of its own', () => {
    const changes = diffSections(read(hours, [row!]), read(hours, [{ ...row!, common: 40 }]));
    expect(changes).toMatchObject([{ fields: [{ key: 'common' }] }]);
  });
});

describe('a field that shows others', () => {
  const basic = sections.find(({ id }) => id === 'basic')!;
  const [row] = exampleRows(basic);

  it('changes together with those that it shows', () => {
    if (row === undefined) throw new Error('an example is missing');
    const changed = { ...row, isTransfer: false };
    expect(diffSections(read(basic, [row]), read(basic, [changed]))).toEqual([
      {
        kind: 'changed',
        rowId: row.rowId,
        fields: [
          { key: 'isTransfer', label: '是否转评或跨专业', before: '是', after: '否' },
          {
            key: 'transferFrom',
            label: '原系列、专业、职称',
            before: '出版系列-编辑-编辑',
            after: '',
          },
          { key: 'transferAt', label: '转岗时间', before: '2023年6月', after: '' },
        ],
      },
    ]);
  });
});
