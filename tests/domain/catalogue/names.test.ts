import { displayName } from '@/lib/domain/catalogue/display-name';
import { isLevel, levelName, levels } from '@/lib/domain/catalogue/levels';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';
import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { regions } from '@/prisma/seed/data/regions';
import { series, titles } from '@/prisma/seed/data/series';
import { specialties } from '@/prisma/seed/data/specialties';

const byKey = <T extends { key: string }>(rows: readonly T[], key: string): T => {
  const row = rows.find((each) => each.key === key);
  if (!row) throw new Error(`no ${key}`);
  return row;
};

describe('the name of a target title', () => {
  it.each([
    ['650000', 'news.news', 'news.reporter.1', '[自治区]新闻系列-新闻专业-高级记者'],
    [
      '650100',
      'engineering.construction',
      'engineering.4',
      '[乌鲁木齐市]工程系列-建筑专业-助理工程师',
    ],
    [
      '653100',
      'schools.junior-physics',
      'schools.3',
      '[喀什地区]中小学教师系列-初中物理专业-一级教师',
    ],
  ])('reads as the guide writes it (%s %s %s)', (regionCode, specialtyKey, titleKey, name) => {
    const region = regions.find(({ code }) => code === regionCode) ?? { name: '' };
    const specialty = byKey(specialties, specialtyKey);
    const title = byKey(titles, titleKey);
    const own = byKey(series, specialty.seriesKey);
    expect(displayName({ region, series: own, specialty, title })).toBe(name);
  });
});

describe('the titles that a specialty leads to', () => {
  const namesFor = (key: string) =>
    titlesOfSpecialty(byKey(specialties, key), titles).map(({ name }) => name);

  it('are those of its branch', () => {
    expect(namesFor('health.nursing')).toEqual([
      '主任护师',
      '副主任护师',
      '主管护师',
      '护师',
      '护士',
    ]);
  });

  it('are those of every branch where the specialty names none', () => {
    expect(namesFor('news.news')).toHaveLength(8);
  });

  it('include those that all branches share', () => {
    expect(namesFor('agriculture.veterinary').toSorted()).toEqual(
      [
        '农业技术推广研究员',
        '农业技术员',
        '正高级兽医师',
        '高级兽医师',
        '兽医师',
        '助理兽医师',
      ].toSorted(),
    );
  });
});

describe('levels and natures', () => {
  it('are five levels from 正高级 to 员级', () => {
    expect(levels.map(levelName)).toEqual(['正高级', '副高级', '中级', '助理级', '员级']);
    expect([0, 1, 5, 6, 1.5].filter(isLevel)).toEqual([1, 5]);
  });

  it('have the 单位性质 of the guide', () => {
    expect(unitNatures.map(([, name]) => name)).toContain('县市及以下单位');
  });
});
