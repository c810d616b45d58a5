import { defaultForm } from '@/lib/domain/forms/default-form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import type { Section } from '@/lib/domain/sections/section';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft } from '@/lib/domain/sections/rows';
import { toldBy } from '@/lib/domain/sections/told';
import { emptyRow, exampleRows, facts as whole, rowId, sentence, today } from './samples';

/** Nothing else is filled in either. */
const facts = { ...whole, told: toldBy([]) };

const cases = sections.map((section) => [section.title, section] as const);
const askedOf = (section: Section, minRows = 1) => ({
  ...defaultForm.sections.find(({ id }) => id === section.id)!,
  minRows,
  mandatoryAttachments: [],
});

/** The required fields that an empty row shows: those that no condition hides. */
const requiredOf = (section: Section): string[] =>
  Object.entries(section.fields)
    .filter(([, { optional, showIf }]) => optional === undefined && showIf === undefined)
    .map(([key]) => key);

describe.each(cases)('%s, not filled in', (title, section) => {
  it('may be saved as a draft, with an empty row and with none', () => {
    const row = emptyRow(section);
    expect(parseDraft(section, [row], today)).toEqual({ ok: true, rows: [row] });
    expect(parseDraft(section, [{ rowId: rowId(0) }], today)).toEqual({ ok: true, rows: [row] });
    expect(parseDraft(section, [], today)).toEqual({ ok: true, rows: [] });
  });

  it('says of each required field of an empty row that it is missing', () => {
    const problems = problemsOf(section, askedOf(section), [emptyRow(section)], [], facts);
    const missing = problems.filter(({ message }) => message.endsWith('还没有填写。'));
    expect(missing.map(({ field }) => field)).toEqual(requiredOf(section));
    expect(missing.map(({ message }) => message)).toEqual(
      requiredOf(section).map((key) => `“${section.fields[key]?.label}”还没有填写。`),
    );
  });

  it('says everything in Chinese, at a row and a section', () => {
    const problems = problemsOf(section, askedOf(section), [emptyRow(section)], [], facts);
    expect(problems).toEqual(
      problems.map(({ field, severity }) => ({
        sectionId: section.id,
        rowId: rowId(0),
        field,
        severity,
        message: sentence,
      })),
    );
  });

  it('is missing as a whole when it has no row', () => {
    expect(problemsOf(section, askedOf(section), [], [], facts)).toEqual([
      {
        sectionId: section.id,
        rowId: null,
        field: null,
        severity: 'error',
        message: `“${title}”还没有填写。`,
      },
    ]);
  });

  it('may stay empty where the form does not ask for a row', () => {
    expect(problemsOf(section, askedOf(section, 0), [], [], facts)).toEqual([]);
  });

  it('says how many rows are there when the form asks for more', () => {
    const rows = exampleRows(section);
    const asked = askedOf(section, rows.length + 2);
    const [problem] = problemsOf(section, asked, rows, [], facts);
    expect(problem?.message).toBe(`“${title}”至少 ${rows.length + 2} 条，现有 ${rows.length} 条。`);
  });

  it('takes as many rows as it may have, and not one more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ rowId: rowId(at) }));
    expect(parseDraft(section, many(section.maxRows), today).ok).toBe(true);
    expect(parseDraft(section, many(section.maxRows + 1), today)).toEqual({
      ok: false,
      problems: [
        {
          sectionId: section.id,
          rowId: null,
          field: null,
          severity: 'error',
          message: `“${title}”最多 ${section.maxRows} 条，请删去多余的。`,
        },
      ],
    });
  });

  it.each([
    ['without an id', [{}]],
    ['with an id that is none', [{ rowId: '1' }]],
    ['with the id of another row', [{ rowId: rowId(1) }, { rowId: rowId(1) }]],
    ['with a field that the section does not have', [{ rowId: rowId(1), strange: 'x' }]],
  ])('takes no row %s', (_, rows) => {
    const parsed = parseDraft(section, rows, today);
    const wrong = { sectionId: section.id, field: null, severity: 'error', message: sentence };
    expect(parsed).toEqual({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining(wrong)]) as unknown,
    });
  });
});
