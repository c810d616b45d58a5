import { examMode } from '@/lib/domain/catalogue/exam-rules';
import { examRules } from '@/prisma/seed/data/exam-rules';
import { series } from '@/prisma/seed/data/series';
import { specialties } from '@/prisma/seed/data/specialties';

const levels = [1, 2, 3, 4, 5];
const modes = (seriesKey: string, specialtyKey: string) =>
  levels.map((level) => examMode(examRules, { seriesKey, specialtyKey, level }));

/** From 正高级 to 员级: reviewed, examined and reviewed, examined. */
const r = 'review';
const b = 'examPlusReview';
const e = 'examOnly';

describe('from 正高级 down to 员级', () => {
  it.each([
    ['accounting', 'accounting.accounting', [r, b, e, e, e]],
    ['auditing', 'auditing.auditing', [r, b, e, e, e]],
    ['statistics', 'statistics.statistics', [r, b, e, e, e]],
    ['economics', 'economics.any', [r, b, e, e, e]],
    ['health', 'health.any', [r, b, e, e, e]],
    ['translation', 'translation.uyghur', [r, b, e, e, e]],
    ['publishing', 'publishing.any', [r, r, e, e, e]],
    ['engineering', 'engineering.software', [r, e, e, e, e]],
    ['engineering', 'engineering.telecommunications', [r, r, e, e, e]],
    ['engineering', 'engineering.construction', [r, r, r, r, r]],
    ['news', 'news.news', [r, r, r, r, r]],
  ])('%s, %s', (seriesKey, specialtyKey, expected) => {
    expect(modes(seriesKey, specialtyKey)).toEqual(expected);
  });
});

it('names series and specialties of the catalogue', () => {
  const examined = specialties.filter(({ seriesKey, key }) => modes(seriesKey, key).includes(e));
  expect([...new Set(examined.map(({ seriesKey }) => seriesKey))].toSorted()).toEqual(
    [
      'accounting',
      'auditing',
      'economics',
      'engineering',
      'health',
      'publishing',
      'statistics',
      'translation',
    ].filter((key) => series.some((each) => each.key === key)),
  );
});
