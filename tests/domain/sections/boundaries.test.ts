import { parseDraft } from '@/lib/domain/sections/rows';
import { boundaryCases, refused } from './boundary-cases';
import { patterned } from './patterned';
import { everySectionField, rowShowing, sentence, today } from './samples';

describe.each(everySectionField)('%s', (_, section, key, field) => {
  const place = `${section.id}.${key}`;
  const row = rowShowing(section, key);
  const cases = boundaryCases(place, field);

  /** What is stored, or how the field is spoken of; anything else than one answer is a mistake. */
  function verdict(typed: unknown): unknown {
    const parsed = parseDraft(section, [{ ...row, [key]: typed }], today);
    if (parsed.ok) return parsed.rows[0]?.[key];
    expect(parsed.problems).toEqual([
      { sectionId: section.id, rowId: row.rowId, field: key, severity: 'error', message: sentence },
    ]);
    expect(parsed.problems[0]?.message).toContain(`“${field.label}”`);
    return refused;
  }

  it('is right and wrong at its edges as it says, and says why in a sentence', () => {
    const judged = cases.map(([says, typed]) => [says, verdict(typed)]);
    expect(judged).toEqual(cases.map(([says, , stored]) => [says, stored]));
  });
});

test('every field whose text has a form of its own is tried with right and with wrong ones', () => {
  const formed = everySectionField.flatMap(([, section, key, field]) =>
    field.kind === 'text' && field.pattern ? [`${section.id}.${key}`] : [],
  );
  expect(Object.keys(patterned)).toEqual(formed);
  for (const { right, wrong } of Object.values(patterned)) {
    expect(right.length).toBeGreaterThan(1);
    expect(wrong.length).toBeGreaterThan(1);
  }
});
