import { formFor, rules } from '@/lib/domain/forms/compositions';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { formComposition, sectionsOf } from '@/lib/domain/forms/form';
import { series, titles } from '@/prisma/seed/data/series';
import { specialties } from '@/prisma/seed/data/specialties';

const targets = specialties.flatMap(({ seriesKey, key }) =>
  [1, 2, 3, 4, 5].map((level) => ({ seriesKey, specialtyKey: key, level })),
);
const idsOf = (seriesKey: string, level = 2, specialtyKey = '') =>
  formFor({ seriesKey, specialtyKey, level }).sections.map(({ id }) => id);
const askedOf = (id: string, seriesKey: string, level = 2, specialtyKey = '') =>
  formFor({ seriesKey, specialtyKey, level }).sections.find((section) => section.id === id);

describe('the form of every specialty and level', () => {
  it('can be stored, and asks for kinds of files that its sections have', () => {
    const wrong = targets.filter((target) => {
      const form = formFor(target);
      const asksForNoSuchFile = sectionsOf(form).some(({ asked, section }) =>
        asked.mandatoryAttachments.some(
          (kind) => !section.attachments.some((each) => each.kind === kind),
        ),
      );
      return !formComposition.safeParse(form).success || asksForNoSuchFile;
    });
    expect(wrong).toEqual([]);
  });

  it('begins with 基本信息 and never asks for more rows than fit', () => {
    const wrong = targets.filter((target) => {
      const asked = sectionsOf(formFor(target));
      return (
        asked[0]?.section.id !== 'basic' ||
        asked.some(({ asked: { minRows }, section }) => minRows > section.maxRows)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the rules', () => {
  it('speak of series and specialties of the catalogue, and of sections of the default form', () => {
    const known = defaultForm.sections.map(({ id }) => id);
    const unknown = rules.flatMap(({ for: { seriesKey, specialtyKey }, change }) => [
      ...(seriesKey && !series.some(({ key }) => key === seriesKey) ? [seriesKey] : []),
      ...(specialtyKey && !specialties.some(({ key }) => key === specialtyKey)
        ? [specialtyKey]
        : []),
      ...[...(change.without ?? []), ...Object.keys(change.ask ?? {})].filter(
        (id) => !known.includes(id),
      ),
    ]);
    expect(unknown).toEqual([]);
    expect(titles.length).toBeGreaterThan(0);
  });

  it.each([
    ['engineering', ['language-exam', 'computer-exam']],
    ['news', ['computer-exam', 'patents', 'social-insurance']],
    ['health', ['language-exam', 'computer-exam', 'patents']],
    ['schools', ['language-exam', 'computer-exam', 'patents', 'social-insurance']],
    ['agriculture', ['publications', 'language-exam', 'computer-exam']],
    ['arts', ['language-exam', 'computer-exam', 'continuing-education', 'patents']],
    ['economics', []],
  ])('leave these out of %s', (seriesKey, without) => {
    const left = idsOf(seriesKey);
    expect(defaultForm.sections.map(({ id }) => id).filter((id) => !left.includes(id))).toEqual(
      without,
    );
  });

  it('ask an engineer for two achievements with their papers, a beginner for none', () => {
    expect(askedOf('achievements', 'engineering')).toMatchObject({
      minRows: 2,
      mandatoryAttachments: ['project', 'acceptance'],
    });
    expect(askedOf('achievements', 'engineering', 4)).toMatchObject({
      minRows: 0,
      mandatoryAttachments: [],
    });
    expect(idsOf('engineering', 4)).not.toContain('exceptional');
  });

  it('let a specialty have the last word', () => {
    expect(askedOf('patents', 'engineering', 2)?.hint).toBeUndefined();
    expect(askedOf('patents', 'engineering', 2, 'engineering.software')?.hint).toMatch(
      '软件著作权',
    );
  });
});
