import { defaultForm } from '@/lib/domain/forms/default-form';
import { problemsOf } from '@/lib/domain/sections/completeness';
import { displaySection } from '@/lib/domain/sections/display';
import type { Row } from '@/lib/domain/sections/field';
import { sections } from '@/lib/domain/sections/registry';
import { parseDraft } from '@/lib/domain/sections/rows';
import type { Section } from '@/lib/domain/sections/section';
import { isShown } from '@/lib/domain/sections/visibility';
import { emptyRow, exampleRows, facts, known, today } from './samples';

/** Every field that is asked only sometimes, with what decides on it. */
const conditional = sections.flatMap((section) =>
  Object.entries(section.fields).flatMap(([key, { label, showIf, optional }]) =>
    showIf ? [{ ...showIf, section, key, label, optional, decides: showIf.field }] : [],
  ),
);

const problemFields = (section: Section, row: Row) => {
  const asked = defaultForm.sections.find(({ id }) => id === section.id)!;
  const problems = problemsOf(section, { ...asked, mandatoryAttachments: [] }, [row], [], facts);
  return problems.map(({ field }) => field);
};
/** How the field reads; undefined where it is not shown. */
const shownValue = (section: Section, row: Row, key: string) =>
  displaySection(section, [row], known).rows[0]?.fields.find((field) => field.key === key)?.value;

describe('a field that is asked only sometimes', () => {
  it('is one of these', () => {
    const deciding = conditional.map(
      ({ section, decides, is, key }) => `${section.id}: ${decides} ${String(is)} → ${key}`,
    );
    expect(deciding).toEqual([
      'basic: isTransfer true → transferFrom',
      'basic: isTransfer true → transferAt',
      'basic: isFirst false → timesApplied',
      'basic: isFirst false → lastAppliedAt',
      'basic: isPunished true → punishment',
      'basic: isPunished true → punishedUntil',
      ...['appointedAs', 'appointedBy', 'appointedFrom', 'appointedTo', 'postGrade'].map(
        (key) => `qualifications: isAppointed true → ${key}`,
      ),
      'work-history: isPresent false → to',
      'language-exam: isExempt true → exemption',
      ...['language', 'level', 'field', 'satAt', 'score', 'certificateNumber', 'validTo'].map(
        (key) => `language-exam: isExempt false → ${key}`,
      ),
      'computer-exam: isExempt true → exemption',
      ...['satAt', 'subject', 'result', 'passed', 'certificateNumber'].map(
        (key) => `computer-exam: isExempt false → ${key}`,
      ),
      'patents: isUsed true → benefit',
    ]);
  });

  describe.each(conditional)('$label', ({ section, key, decides, is, otherwise, optional }) => {
    const [example] = exampleRows(section);
    const base = example ?? emptyRow(section);
    const shown: Row = { ...base, [decides]: is, [key]: null };
    const hidden: Row = { ...base, [decides]: !is, [key]: null };
    const undecided: Row = { ...base, [decides]: null, [key]: null };

    it(`is shown and ${optional ? 'may be left out' : 'required'} while it is asked`, () => {
      expect(isShown(section, key, shown)).toBe(true);
      expect(shownValue(section, shown, key)).toBe('');
      expect(problemFields(section, shown).includes(key)).toBe(optional === undefined);
    });

    it('is not asked otherwise: readers see nothing, or the words in its place', () => {
      expect(isShown(section, key, hidden)).toBe(false);
      expect(shownValue(section, hidden, key)).toBe(otherwise);
      expect(problemFields(section, hidden)).not.toContain(key);
    });

    it('is not asked while nothing is decided, and readers are told nothing', () => {
      expect(isShown(section, key, undecided)).toBe(false);
      expect(shownValue(section, undecided, key)).toBeUndefined();
      expect(problemFields(section, undecided)).not.toContain(key);
    });

    it('is neither shown nor judged with an old value in it', () => {
      const old = { ...hidden, [key]: '9999-99-99' };
      expect(shownValue(section, old, key)).toBe(otherwise);
      expect(problemFields(section, old)).not.toContain(key);
    });

    it('with something wrong in it is not saved while it is shown', () => {
      const typed = { ...shown, [key]: '\uD842' };
      const parsed = parseDraft(section, [typed], today);
      expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual([key]);
    });
  });

  it('keeps no row from being saved while it cannot be seen, whatever was typed in it', () => {
    const kept = conditional.filter(({ section, key, decides, is }) => {
      const typed = { ...emptyRow(section), [decides]: !is, [key]: '\uD842' };
      return !parseDraft(section, [typed], today).ok;
    });
    expect(kept.map(({ key }) => key)).toEqual([]);
  });
});
