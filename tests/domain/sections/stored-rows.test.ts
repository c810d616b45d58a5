import { defaultForm } from '@/lib/domain/forms/default-form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection } from '@/lib/domain/sections/display';
import type { Field, Fields } from '@/lib/domain/sections/field';
import { isOfKind } from '@/lib/domain/sections/kinds';
import { sections } from '@/lib/domain/sections/registry';
import { readRows } from '@/lib/domain/sections/rows';
import { defineSection, type Section } from '@/lib/domain/sections/section';
import { toldBy } from '@/lib/domain/sections/told';
import { everyField, exampleRows, facts, fields, known, rowId, rowShowing } from './samples';

const sectionWith = (held: Fields): Section =>
  defineSection({
    id: 'works',
    title: '著作',
    layout: 'list',
    maxRows: 5,
    rowName: '著作',
    fields: held,
    columns: [],
    attachments: [],
    examples: [],
  });

/** One value of every kind, as it may stand in the database. */
const stored = {
  text: '示例',
  month: '2016-11',
  date: '2016-11-02',
  number: 12.5,
  yesNo: true,
  unit: { id: rowId(9), name: '示例单位' },
  rows: [{ sectionId: 'awards', rowId: rowId(9) }],
} as const;

describe('rows that were stored before the definition changed', () => {
  it.each(sections.map((section) => [section.title, section] as const))(
    '%s: come back as they were stored',
    (_, section) => {
      const rows = exampleRows(section);
      expect(readRows(section, JSON.parse(JSON.stringify(rows)))).toEqual(rows);
    },
  );

  it('are empty where the definition has gained a field', () => {
    const before = [{ rowId: rowId(1), name: '甲' }];
    const now = sectionWith({ name: fields.text, since: fields.month });
    expect(readRows(now, before)).toEqual([{ rowId: rowId(1), name: '甲', since: null }]);
  });

  it('drop what the definition has lost', () => {
    const before = [{ rowId: rowId(1), name: '甲', gone: '乙' }];
    expect(readRows(sectionWith({ name: fields.text }), before)).toEqual([
      { rowId: rowId(1), name: '甲' },
    ]);
  });

  it('keep a value that the definition no longer takes, and 预检 says so', () => {
    const section = sectionWith({ level: fields.choice, name: fields.text });
    const before = [{ rowId: rowId(1), level: '9', name: '十'.repeat(12) }];
    const rows = readRows(section, before);
    expect(rows).toEqual(before);
    const asked = { id: 'works', minRows: 1, mandatoryAttachments: [] };
    expect(problemsOf(section, asked, rows, [], facts).map(({ field }) => field)).toEqual([
      'level',
      'name',
    ]);
    expect(displaySection(section, rows, known).rows[0]?.fields.map(({ value }) => value)).toEqual([
      '9',
      '十'.repeat(12),
    ]);
  });

  it('keep more rows than the definition takes now', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ rowId: rowId(at), name: '甲' }));
    expect(readRows(sectionWith({ name: fields.text }), many)).toEqual(many);
  });

  it.each(sections.map((section) => [section.title, section] as const))(
    '%s: stops at no value of another kind, and asks for it anew',
    (_, section) => {
      const asked = { id: section.id, minRows: 0, mandatoryAttachments: [] };
      for (const [key, field] of Object.entries(section.fields)) {
        const row = rowShowing(section, key);
        for (const value of Object.values(stored).filter((each) => !isOfKind(field, each))) {
          const rows = readRows(section, [{ ...row, [key]: value }]);
          expect(toldBy([{ section, rows }])).toEqual(expect.any(Object));
          const problems = problemsOf(section, asked, rows, [], facts);
          expect(problems.map((problem) => problem.field)).toContain(key);
        }
      }
    },
  );

  it.each(everyField.map((field) => [field.kind, field] as const))(
    'are judged at 上报 when a field has become %s',
    (_, field) => {
      const section = sectionWith({ changed: field });
      const asked = { id: 'works', minRows: 1, mandatoryAttachments: [] };
      for (const value of Object.values(stored)) {
        const rows = readRows(section, [{ rowId: rowId(1), changed: value }]);
        const problems = problemsOf(section, asked, rows, [], facts);
        expect(problems.length).toBeLessThanOrEqual(1);
      }
    },
  );

  it('can still be read when a field has changed its kind', () => {
    const readable = (field: Field, value: unknown): boolean => {
      const section = sectionWith({ changed: field });
      const rows = readRows(section, [{ rowId: rowId(1), changed: value }]);
      try {
        return typeof displaySection(section, rows, known).rows[0]?.fields[0]?.value === 'string';
      } catch {
        return false;
      }
    };
    const unreadable = everyField.flatMap((field) =>
      Object.entries(stored)
        .filter(([, value]) => !readable(field, value))
        .map(([was]) => `${was} → ${field.kind}`),
    );
    expect(unreadable).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no list', { rowId: rowId(1) }],
    ['a list of words', ['甲']],
    ['nothing', null],
  ])('are never %s: that stops loudly', (_, wrong) => {
    expect(() => readRows(sectionWith({ name: fields.text }), wrong)).toThrow();
  });
});

describe('the default form', () => {
  it('asks for each section once, with kinds of files that the section has', () => {
    const ids = defaultForm.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const needed = defaultForm.sections.filter(({ minRows }) => minRows > 0);
    expect(needed.map(({ id, minRows }) => [id, minRows])).toEqual([
      ['basic', 1],
      ['education', 1],
      ['work-history', 1],
      ['achievements', 1],
      ['continuing-education', 1],
      ['appraisals', 1],
      ['summary', 1],
    ]);
  });
});
