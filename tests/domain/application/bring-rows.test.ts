import { notAskedFor, offeredRows, withBroughtRows } from '@/lib/domain/application/bring-rows';
import { formChange } from '@/lib/domain/application/retarget';
import { sectionsOf, type AskedSection, type FormComposition } from '@/lib/domain/forms/form';
import type { Section } from '@/lib/domain/sections/section';
import { sections } from '@/lib/domain/sections/registry';

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const rowsOf = (section: Section, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...section.examples[0], rowId: idOf(from + at) }));
const asking = (...asked: readonly Section[]): FormComposition => ({
  sections: asked.map(({ id }) => ({ id, minRows: 0, mandatoryAttachments: [] })),
});
const lists = sections.filter(({ layout }) => layout === 'list');
const singles = sections.filter(({ layout }) => layout === 'single');
const nothing = new Map<string, unknown>();

describe.each(lists.map((section) => [section.title, section] as const))('%s', (_, section) => {
  const [asked] = sectionsOf(asking(section)) as [AskedSection];
  const earlier = new Map([[section.id, rowsOf(section, 1, 2)]]);

  it('offers the rows of the earlier year, named by their columns', () => {
    const [offered] = offeredRows(asking(section), nothing, earlier);
    expect(offered).toMatchObject({ id: section.id, title: section.title, room: section.maxRows });
    expect(offered?.rows.map(({ rowId, present }) => [rowId, present])).toEqual([
      [idOf(1), false],
      [idOf(2), false],
    ]);
    expect(offered?.rows.every(({ name }) => name.length > 1)).toBe(true);
  });

  it('puts the picked rows behind those that are there, with their ids', () => {
    const present = new Map([[section.id, rowsOf(section, 9, 1)]]);
    const brought = withBroughtRows(asked, present, earlier, new Set([idOf(2)]));
    expect(brought.ok && brought.rows.map(({ rowId }) => rowId)).toEqual([idOf(9), idOf(2)]);
  });

  it('brings nothing twice', () => {
    const brought = withBroughtRows(asked, earlier, earlier, new Set([idOf(1), idOf(2)]));
    expect(brought).toMatchObject({ ok: true, added: [] });
    const [offered] = offeredRows(asking(section), earlier, earlier);
    expect(offered?.rows.every(({ present }) => present)).toBe(true);
  });

  it('takes no more rows than the form asks for', () => {
    const one = { sections: asking(section).sections.map((each) => ({ ...each, maxRows: 1 })) };
    expect(offeredRows(one, nothing, earlier)[0]?.room).toBe(1);
    const [few] = sectionsOf(one) as [AskedSection];
    const brought = withBroughtRows(few, nothing, earlier, new Set([idOf(1), idOf(2)]));
    expect(brought).toEqual({ ok: false, most: 1 });
  });

  it('refuses more rows than fit, and brings none of them', () => {
    const full = new Map([[section.id, rowsOf(section, 100, section.maxRows - 1)]]);
    const brought = withBroughtRows(asked, full, earlier, new Set([idOf(1), idOf(2)]));
    expect(brought).toEqual({ ok: false, most: section.maxRows });
  });
});

describe.each(singles.map((section) => [section.title, section] as const))('%s', (_, section) => {
  const [asked] = sectionsOf(asking(section)) as [AskedSection];

  it('is not brought over what is filled in', () => {
    const present = new Map([[section.id, rowsOf(section, 9, 1)]]);
    const earlier = new Map([[section.id, rowsOf(section, 1, 1)]]);
    expect(offeredRows(asking(section), present, earlier)[0]?.room).toBe(0);
    const brought = withBroughtRows(asked, present, earlier, new Set([idOf(1)]));
    expect(brought).toEqual({ ok: false, most: 1 });
  });
});

const [first, second, third] = lists;
if (!first || !second || !third) throw new Error('three sections are needed');
const filled = new Map([first, second].map((section) => [section.id, rowsOf(section, 1, 1)]));

test('what the form does not ask for is not offered, and is named', () => {
  const form = asking(second, third);
  expect(offeredRows(form, nothing, filled).map(({ id }) => id)).toEqual([second.id]);
  expect(notAskedFor(form, filled)).toEqual([first.title]);
});

test('another form keeps what both ask for, and tells what it drops and adds', () => {
  const line = ({ id, title }: Section, rows: number) => ({ id, title, rows });
  expect(formChange(asking(first, second), asking(second, third), filled)).toEqual({
    kept: [line(second, 1)],
    dropped: [line(first, 1)],
    added: [line(third, 0)],
  });
});
