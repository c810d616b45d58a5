import { render, screen, within } from '@testing-library/react';
import { ChangesBox } from '@/components/review/changes-box';
import { SectionView } from '@/components/review/section-view';
import { contentOf } from '@/lib/domain/application/build-content';
import { contentChanges } from '@/lib/domain/application/changes';
import { sections } from '@/lib/domain/sections/registry';
import { record } from '../domain/application/records';
import { fullDraft, pledge } from '../domain/application/whole-draft';

const bare = (text: string | null) => (text ?? '').replaceAll(/\s/g, '');
const content = contentOf(record, fullDraft, pledge);
const pages = content.sections.map((section) => [section.title, section] as const);

test('every section of the registry is read', () => {
  expect(pages.map(([title]) => title)).toEqual(sections.map(({ title }) => title));
});

describe.each(pages)('%s, as reviewers read it', (title, section) => {
  const files = content.files.filter(({ sectionId }) => sectionId === section.id);

  it('shows each label, each value and each file of each row', () => {
    const { container } = render(<SectionView section={section} files={files} />);
    const shown = bare(container.textContent);
    for (const { label, value } of section.rows.flatMap(({ fields }) => fields)) {
      expect(shown).toContain(bare(value));
      if (value !== '') expect(shown).toContain(bare(label));
    }
    expect(screen.queryAllByRole('link', { hidden: true })).toHaveLength(files.length);
  });

  it('shows a list as a table, with a head for each column and a line for each row', () => {
    if (section.layout === 'single') return;
    render(<SectionView section={section} files={files} />);
    const table = within(screen.getByRole('region', { name: `${title}表格` })).getByRole('table');
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([
      ...section.columns.map(
        (key) => section.rows[0]?.fields.find((field) => field.key === key)?.label,
      ),
      '附件',
    ]);
    expect(table.querySelectorAll('tbody')).toHaveLength(section.rows.length);
  });

  it('says so where nothing was filled in', () => {
    render(<SectionView section={{ ...section, rows: [] }} files={[]} />);
    expect(screen.getByText('（没有填写）')).toBeVisible();
  });

  it('shows a changed value beside the old one, a new row and one that was taken out', () => {
    const [first, ...rest] = section.rows;
    const [field, ...others] = first!.fields.filter(({ key }) => !key.startsWith('known.'));
    const now = { ...field!, value: '改了的㐂𠮷' };
    const changed = { ...first!, fields: [now, ...others] };
    const added = { rowId: 'new', fields: [{ ...field!, value: '新的一条' }] };
    const changes = contentChanges(
      { ...content, sections: [section] },
      { ...content, sections: [{ ...section, rows: [changed, added, ...rest.slice(1)] }] },
    );
    render(<ChangesBox title="变化" changes={changes} />);
    const lines = screen.getAllByRole('listitem').map((line) => bare(line.textContent));
    expect(lines).toContain(bare(`${now.label}：${field!.value || '（空）'}→${now.value}`));
    expect(lines).toContain('增加一条：新的一条');
    expect(lines.filter((line) => line.startsWith('删除一条：'))).toHaveLength(
      rest.length > 0 ? 1 : 0,
    );
  });
});

test('no field of any section is left out of them', () => {
  const read = content.sections.map(({ id, rows }) => [
    id,
    new Set(rows.flatMap(({ fields }) => fields.map(({ key }) => key))),
  ]);
  expect(read).toEqual(
    sections.map(({ id, known = [], fields, computed = {} }) => [
      id,
      new Set([
        ...known.map((fact) => `known.${fact}`),
        ...Object.keys(fields),
        ...Object.keys(computed).map((key) => `computed.${key}`),
      ]),
    ]),
  );
});
