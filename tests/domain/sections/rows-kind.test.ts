import { draftDisplay, type Draft } from '@/lib/domain/application/draft';
import { diffSections } from '@/lib/domain/sections/diff';
import { nameOfRow } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import { checkValue, formatValue, normaliseValue } from '@/lib/domain/sections/kinds';
import { sectionOf, sections } from '@/lib/domain/sections/registry';
import { rowChoices, rowNames } from '@/lib/domain/sections/row-names';
import { pointsAtRows } from '@/lib/domain/sections/section';
import { wholeDraft } from '../application/whole-draft';
import { emptyRow, exampleRows, facts, fields, rowId, today } from './samples';

const { rows: field } = fields;
const award = { sectionId: 'awards', rowId: rowId(0) };
const gone = { sectionId: 'awards', rowId: rowId(7) };
const filled = sections.map((section) => ({ section, rows: exampleRows(section) }));

describe('rows that are pointed at', () => {
  it('read as what they are, a line for each', () => {
    const names = rowNames(filled);
    expect(formatValue(field, [award, { ...award, sectionId: 'patents' }], names)).toBe(
      [
        '获奖情况第 1 条：2022年11月 · 通讯《雪山下的邮路》 · 示例新闻奖 · 省部级',
        '专利发明第 1 条：一种双语字幕同步装置 · 发明 · ZL202110999999.5 · 2023年7月',
      ].join('\n'),
    );
  });

  it('are counted where nobody knows the other rows', () => {
    expect(formatValue(field, [award, gone])).toBe('2 条');
  });

  it('are said to be gone when they are, and 预检 asks for others', () => {
    expect(formatValue(field, [gone], rowNames(filled))).toBe('（已删除的条目）');
    expect(checkValue(field, [gone], { today, names: rowNames(filled) })).toBe(
      '“依据”中有已经删除的条目，请重新选择。',
    );
    expect(checkValue(field, [award], { today, names: rowNames(filled) })).toBeNull();
  });

  it('may be gone in a draft: each section is saved by itself', () => {
    expect(checkValue(field, [gone], { today })).toBeNull();
  });

  it('keep their names short, whatever stands in them', () => {
    const section = sectionOf('practice');
    const content = `${'很长的内容'.repeat(100)}𠮷`;
    const rows = [{ ...emptyRow(section), content }];
    const name = rowNames([{ section, rows }])({ sectionId: 'practice', rowId: rowId(0) });
    expect(name).toBe(`实践能力经历第 1 条：${'很长的内容'.repeat(20)}…`);
  });

  it('are offered from every section with rows that does not point itself', () => {
    expect(rowChoices(filled).map(({ sectionId }) => sectionId)).toEqual(
      sections.filter((section) => !pointsAtRows(section)).map(({ id }) => id),
    );
    expect(rowChoices([{ section: sectionOf('awards'), rows: [] }])).toEqual([]);
  });

  it('lose everything on the way in that does not name them', () => {
    expect(normaliseValue(field, [{ ...award, name: 'x' }, award])).toEqual([award]);
  });
});

describe('符合申报条件对照', () => {
  const section = sectionOf('conditions');

  it('shows readers the rows in words', () => {
    const shown = draftDisplay(wholeDraft).find(({ id }) => id === section.id);
    const proofs = shown?.rows.map(
      (row) => row.fields.find(({ key }) => key === 'proof')?.value.split('\n')[0],
    );
    expect(proofs).toEqual([
      '学历学位第 2 条：大学本科毕业 · 文学学士学位 · 2 · 汉语言文学',
      '业绩成果第 1 条：2021年3月 · 2022年12月 · “石榴籽”系列融媒体报道 · 地厅级',
    ]);
  });

  it('has not changed when only the rows were moved or written in, and has when another is chosen', () => {
    const read = (draft: Draft) => draftDisplay(draft).find(({ id }) => id === section.id);
    const changed = (id: string, rows: readonly Row[]) => ({
      ...wholeDraft,
      rows: new Map([...wholeDraft.rows, [id, rows]]),
    });
    const education = sectionOf('education');
    const moved = exampleRows(education)
      .toReversed()
      .map((row) => ({ ...row, major: '改了' }));
    expect(diffSections(read(wholeDraft), read(changed('education', moved)))).toEqual([]);
    const [first, ...rest] = exampleRows(section);
    const chosen = { ...emptyRow(section), ...first, proof: [award] };
    expect(
      diffSections(read(wholeDraft), read(changed(section.id, [chosen, ...rest]))),
    ).toMatchObject([
      { fields: [{ key: 'proof', after: expect.stringMatching(/^获奖情况第 1 条：/) as string }] },
    ]);
  });

  it('is called by its clause, not by the rows that it points at', () => {
    const [row] = exampleRows(section);
    expect(nameOfRow(section, row ?? emptyRow(section))).toMatch(/^学历资历 · .* · 2 条$/);
    expect(facts.names?.({ sectionId: section.id, rowId: rowId(0) })).toBeUndefined();
  });
});
