import { beijing } from '@/lib/domain/beijing-time';
import { isLevel } from '@/lib/domain/catalogue/levels';
import { calendarDays } from '@/prisma/seed/data/calendar';
import { committees, committeeScopes } from '@/prisma/seed/data/committees';
import { noticesFor } from '@/prisma/seed/data/notices';
import { regions } from '@/prisma/seed/data/regions';
import { roundsFor } from '@/prisma/seed/data/rounds';
import { series, titles } from '@/prisma/seed/data/series';
import { siteEntries } from '@/prisma/seed/data/site-entries';
import { specialties } from '@/prisma/seed/data/specialties';

const now = beijing(2026, 11, 23, 12);

function repeated(values: readonly (string | null)[]): (string | null)[] {
  return values.filter((value, index) => value !== null && values.indexOf(value) !== index);
}

describe('the catalogue that a new system starts with', () => {
  it.each([
    ['region code', regions.map(({ code }) => code)],
    ['series key', series.map(({ key }) => key)],
    ['series name', series.map(({ shortName }) => shortName)],
    ['specialty key', specialties.map(({ key }) => key)],
    [
      'specialty name of a series',
      specialties.map(({ seriesKey, name }) => `${seriesKey} ${name}`),
    ],
    ['title key', titles.map(({ key }) => key)],
    ['title code', titles.map(({ code }) => code)],
    [
      'title name of a branch',
      titles.map((each) => `${each.seriesKey} ${each.branch} ${each.name}`),
    ],
    ['committee', committees.map(({ id }) => id)],
    ['committee name', committees.map(({ name }) => name)],
    ['scope', committeeScopes.map(({ id }) => id)],
    ['round', roundsFor(now).map(({ id }) => id)],
    ['calendar day', calendarDays.map(({ date }) => date.toISOString())],
    ['site entry', siteEntries.map(({ id }) => id)],
    ['notice', noticesFor(now).map(({ id }) => id)],
  ])('has no %s twice', (_what, values) => {
    expect(repeated(values)).toEqual([]);
  });

  it('has keys that people can read', () => {
    const keys = [...series, ...specialties, ...titles].map(({ key }) => key);
    expect(keys.filter((key) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('has 16 review regions, the 14 prefectures in the order of the home page', () => {
    expect(regions).toHaveLength(16);
    expect(regions[0]).toMatchObject({ code: '650000', kind: 'autonomousRegion', name: '自治区' });
    expect(regions.at(-1)).toMatchObject({ code: 'SOCIAL', kind: 'socialCentre', gbCode: null });
    const prefectures = regions.filter(({ kind }) => kind === 'prefecture');
    expect(prefectures.map(({ name }) => name).join(' ')).toBe(
      '乌鲁木齐市 克拉玛依市 吐鲁番市 哈密市 昌吉州 博州 巴州 阿克苏地区 克州 喀什地区 和田地区 伊犁州 塔城地区 阿勒泰地区',
    );
  });

  it('has the 27 national series in their order and three more', () => {
    expect(series).toHaveLength(30);
    expect(series.map(({ sort }) => sort)).toEqual(series.map((_, index) => index + 1));
    expect(series[6]).toMatchObject({ key: 'news', sort: 7 });
    expect(series[26]).toMatchObject({ key: 'auditing', sort: 27 });
  });

  it.each(series.map(({ shortName, key }) => [shortName, key]))(
    'leads from every specialty of %s to titles of 正高级 to 助理级',
    (_name, key) => {
      const own = specialties.filter(({ seriesKey }) => seriesKey === key);
      expect(own.length).toBeGreaterThan(0);
      for (const { branch } of own) {
        const levels = titles
          .filter((title) => title.seriesKey === key)
          .filter((title) => !branch || !title.branch || title.branch === branch)
          .map(({ level }) => level);
        expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4, ...levels.filter((l) => l === 5)]));
        expect(levels.every(isLevel)).toBe(true);
      }
    },
  );

  it('gives official codes to titles of the first eight series only', () => {
    const coded = titles.filter(({ code }) => code !== null);
    for (const { code, seriesKey } of coded) {
      const number = series.find(({ key }) => key === seriesKey)?.sort;
      expect(Number(code?.slice(0, 2))).toBe(number);
    }
    expect(coded).toHaveLength(4 + 4 + 4 + 20 + 5 + 14 + 8 + 1);
    expect(titles.find(({ code }) => code === '0412')?.name).toBe('副主任药师');
    expect(titles.find(({ code }) => code === '0704')?.name).toBe('助理记者');
  });

  it('names a specialty without the word 专业', () => {
    expect(specialties.filter(({ name }) => name.endsWith('专业'))).toEqual([]);
  });
});
