import { defaultForm } from '@/lib/domain/forms/default-form';
import { sectionsOf } from '@/lib/domain/forms/form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection } from '@/lib/domain/sections/display';
import type { Field, Value } from '@/lib/domain/sections/field';
import { knownFacts } from '@/lib/domain/sections/known';
import { sectionOf, sections } from '@/lib/domain/sections/registry';
import { parseDraft } from '@/lib/domain/sections/rows';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { exampleRows, facts, known, today } from './samples';

describe('the registry', () => {
  it('finds every section by its id, and stops loudly at an id that it does not have', () => {
    expect(sections.map(({ id }) => sectionOf(id))).toEqual(sections);
    expect(() => sectionOf('no-such-section')).toThrow('no section');
  });

  it('has every id and every title once', () => {
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length);
  });

  it('has every section that the default form asks for, in the guide’s order', () => {
    expect(sectionsOf(defaultForm).map(({ section }) => section)).toEqual(sections);
  });
});

describe.each(sections.map((section) => [section.title, section] as const))('%s', (_, section) => {
  const entries = Object.entries(section.fields);
  const asked = defaultForm.sections.find(({ id }) => id === section.id)!;
  const rows = exampleRows(section);
  const attached = rows.flatMap(({ rowId }) =>
    asked.mandatoryAttachments.map((kind) => ({ rowId, kind })),
  );

  it('is defined whole: ids, labels, columns, conditions and attachments fit together', () => {
    expect(section.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(section.maxRows).toBeGreaterThanOrEqual(1);
    expect(section.layout === 'single').toBe(section.maxRows === 1);
    const keys = entries.map(([key]) => key);
    expect(keys.filter((key) => key === 'rowId' || key.includes('.'))).toEqual([]);
    expect(section.columns.filter((column) => !keys.includes(column))).toEqual([]);
    expect(new Set(section.columns).size).toBe(section.columns.length);
    const labels = entries.map(([, field]) => field.label);
    expect(new Set(labels).size).toBe(labels.length);
    const conditions = entries.flatMap(([, { showIf }]) => (showIf ? [showIf.field] : []));
    expect(conditions.filter((field) => !keys.includes(field))).toEqual([]);
    const kinds = section.attachments.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(asked.mandatoryAttachments.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect((section.known ?? []).filter((fact) => !(fact in knownFacts))).toEqual([]);
  });

  it('has examples that may be saved as they are', () => {
    const parsed = parseDraft(section, rows, today);
    expect(parsed).toEqual({ ok: true, rows });
    expect(rows.length).toBeGreaterThanOrEqual(asked.minRows);
  });

  it('has examples that may go up once the mandatory files are attached', () => {
    expect(problemsOf(section, asked, rows, attached, facts)).toEqual([]);
  });

  it('misses each mandatory file of each row', () => {
    const problems = problemsOf(section, asked, rows, [], facts);
    const expected = rows.flatMap(({ rowId }) =>
      asked.mandatoryAttachments.map((kind) => [
        rowId,
        section.attachments.find((each) => each.kind === kind)?.label,
      ]),
    );
    expect(problems.map(({ rowId, message }) => [rowId, /“(.+)”/.exec(message)?.[1]])).toEqual(
      expected,
    );
  });

  it('shows every label and every value of its examples in the reader’s words', () => {
    const shown = displaySection(section, rows, known);
    const facts = (section.known ?? []).map((fact) => [knownFacts[fact], known[fact]]);
    expect(
      shown.rows.map(({ fields }) => fields.map(({ label, value }) => [label, value])),
    ).toEqual(
      rows.map((row) => [
        ...facts,
        ...entries.flatMap(([key, field]) => {
          const { label, showIf } = field;
          const asked = showIf === undefined || row[showIf.field] === showIf.is;
          if (asked) return [[label, words(field, row[key] ?? null)]];
          return showIf.otherwise === undefined ? [] : [[label, showIf.otherwise]];
        }),
        ...Object.values(section.computed ?? {}).map(({ label, of }) => [label, of(row)]),
      ]),
    );
  });

  it('keeps codes, ids and machine words from its readers', () => {
    const values = displaySection(section, rows, known).rows.flatMap(({ fields }) =>
      fields.map(({ value }) => value),
    );
    expect(values.filter((value) => /true|false|null|undefined|[0-9a-f]{8}-/.test(value))).toEqual(
      [],
    );
  });

  it('fits into a submission', () => {
    const content = submissionContent.shape.sections.safeParse([
      displaySection(section, rows, known),
    ]);
    expect(content.success).toBe(true);
  });
});

/** The reader's words, said again without the kinds. */
function words(field: Field, value: Value | null): string {
  if (value === null) return '';
  switch (field.kind) {
    case 'month':
    case 'date': {
      const [year, month, day] = String(value).split('-').map(Number);
      return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
    }
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'choice':
      return field.codes.find(([code]) => code === value)?.[1] ?? '';
    case 'number':
      return field.unit === undefined ? String(value) : `${String(value)} ${field.unit}`;
    case 'unit':
      return (value as { name: string }).name;
    case 'rows':
      return `${(value as readonly unknown[]).length} 条`;
    case 'text':
    case 'longText':
      return String(value);
  }
}
