import fc from 'fast-check';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import { checkValue, formatValue, normaliseValue } from '@/lib/domain/sections/kinds';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft, readRows } from '@/lib/domain/sections/rows';
import type { Section } from '@/lib/domain/sections/section';
import { isShown } from '@/lib/domain/sections/visibility';
import { everySectionField, exampleRows, facts, known, sentence, today } from './samples';
import { typedIn, typedRows } from './typed-rows';

/** The suite draws the same each time; PROPERTY_SEED draws others. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261126);
const runs = (numRuns: number) => ({ numRuns, seed });

describe.each(everySectionField)('%s', (_, section, key, field) => {
  const place = `${section.id}.${key}`;

  it('is tidied once and for all, and what is stored is stored as it is', () => {
    fc.assert(
      fc.property(typedIn(field, place), (typed) => {
        const once = normaliseValue(field, typed);
        expect(normaliseValue(field, once)).toEqual(once);
        const wrong = checkValue(field, once, { today });
        if (wrong !== null) return expect(wrong).toEqual(sentence);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(checkValue(field, JSON.parse(JSON.stringify(once)), { today })).toBeNull();
        expect(typeof formatValue(field, once as Row[string])).toBe('string');
      }),
      runs(60),
    );
  });
});

/** What a row goes up as, if the form asks for this section and nothing else is missing. */
const isComplete = (section: Section, rows: readonly Row[]) => {
  const asked = defaultForm.sections.find(({ id }) => id === section.id)!;
  return problemsOf(section, { ...asked, mandatoryAttachments: [] }, rows, [], facts).every(
    ({ severity }) => severity === 'warning',
  );
};

describe.each(sections.map((section) => [section.title, section] as const))('%s', (_, section) => {
  it('takes rows whole or not at all, and stored rows come back as they are', () => {
    fc.assert(
      fc.property(typedRows(section), (typed) => {
        const parsed = parseDraft(section, typed, today);
        if (!parsed.ok) {
          expect(parsed.problems.every(({ message }) => message.endsWith('。'))).toBe(true);
          const ids = new Set(typed.map(({ rowId }) => rowId));
          return expect(parsed.problems.filter(({ rowId }) => !ids.has(rowId ?? ''))).toEqual([]);
        }
        const stored: unknown = JSON.parse(JSON.stringify(parsed.rows));
        expect(stored).toEqual(parsed.rows);
        expect(readRows(section, stored)).toEqual(parsed.rows);
        expect(parseDraft(section, parsed.rows, today)).toEqual(parsed);
        expect(() => displaySection(section, parsed.rows, known)).not.toThrow();
      }),
      runs(60),
    );
  });

  it('saves as a draft whatever may go up', () => {
    let complete = 0;
    const changed = typedRows(section, 1).map(([typed]) => typed ?? {});
    const keys = Object.keys(section.fields);
    fc.assert(
      fc.property(
        changed,
        fc.subarray(keys, { maxLength: Math.min(2, keys.length) }),
        (typed, taken) => {
          const rows = exampleRows(section).map((row): Row => {
            const values = taken.map((key) => [
              key,
              normaliseValue(section.fields[key]!, (typed as Row)[key]),
            ]);
            return { ...row, ...Object.fromEntries(values) };
          });
          if (!isComplete(section, rows)) return;
          complete += 1;
          expect(parseDraft(section, rows, today)).toEqual({
            ok: true,
            rows: rows.map(asStored(section)),
          });
        },
      ),
      runs(100),
    );
    expect(complete).toBeGreaterThan(10);
  });
});

/** What nobody sees may be anything; a draft keeps it only where it is right. */
const asStored =
  (section: Section) =>
  (row: Row): Row => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(section.fields)
        .filter(
          ([key, field]) =>
            !isShown(section, key, row) && checkValue(field, row[key] ?? null, { today }) !== null,
        )
        .map(([key]) => [key, null]),
    ),
  });
