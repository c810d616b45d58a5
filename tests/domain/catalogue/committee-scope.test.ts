import {
  committeeFor,
  scopeFaults,
  type CommitteeScope,
} from '@/lib/domain/catalogue/committee-scope';
import { committees, committeeScopes } from '@/prisma/seed/data/committees';
import { regions } from '@/prisma/seed/data/regions';
import { titles } from '@/prisma/seed/data/series';
import { specialties } from '@/prisma/seed/data/specialties';
import { titlesOfSpecialty } from '@/lib/domain/catalogue/title-choice';

const scope = (committeeId: string, more: Partial<CommitteeScope> = {}): CommitteeScope => ({
  committeeId,
  regionCode: '650100',
  seriesKey: 'engineering',
  specialtyKey: null,
  levels: [3, 4, 5],
  ...more,
});
const target = {
  regionCode: '650100',
  seriesKey: 'engineering',
  specialtyKey: 'engineering.construction',
  level: 4,
};

describe('the committee that reviews a target', () => {
  it.each([
    ['of the whole series', scope('a'), 'a'],
    ['of the specialty', scope('a', { specialtyKey: 'engineering.construction' }), 'a'],
    ['but not of another specialty', scope('a', { specialtyKey: 'engineering.water' }), 'none'],
    ['but not of another region', scope('a', { regionCode: '650200' }), 'none'],
    ['but not of another series', scope('a', { seriesKey: 'health' }), 'none'],
    ['but not of another level', scope('a', { levels: [1, 2] }), 'none'],
  ])('is one %s', (_what, only, answer) => {
    const choice = committeeFor([only], target);
    expect(choice.ok ? choice.committeeId : choice.problem).toBe(answer);
  });

  it('is not doubtful when two scopes of one committee match', () => {
    expect(committeeFor([scope('a'), scope('a', { levels: [4] })], target).ok).toBe(true);
  });

  it('is a mistake when two committees claim it', () => {
    const scopes = [scope('a'), scope('b', { specialtyKey: 'engineering.construction' })];
    expect(committeeFor(scopes, target)).toEqual({ ok: false, problem: 'several' });
    expect(scopeFaults(scopes, [target, { ...target, level: 1 }])).toEqual({
      gaps: [{ ...target, level: 1 }],
      overlaps: [target],
    });
  });
});

describe('the committees that a new system starts with', () => {
  const regionOf = new Map(committees.map(({ id, regionCode }) => [id, regionCode]));
  const scopes: CommitteeScope[] = committeeScopes.map((each) => ({
    ...each,
    regionCode: regionOf.get(each.committeeId) ?? '',
  }));
  const targets = regions.flatMap(({ code: regionCode }) =>
    specialties.flatMap((specialty) =>
      [...new Set(titlesOfSpecialty(specialty, titles).map(({ level }) => level))].map((level) => ({
        regionCode,
        seriesKey: specialty.seriesKey,
        specialtyKey: specialty.key,
        level,
      })),
    ),
  );
  const { gaps, overlaps } = scopeFaults(scopes, targets);
  const isGap = (regionCode: string, specialtyKey: string, level: number) =>
    gaps.some(
      (gap) =>
        gap.regionCode === regionCode && gap.specialtyKey === specialtyKey && gap.level === level,
    );

  it('never claim the same ground', () => {
    expect(overlaps).toEqual([]);
  });

  it('cover 高级 of every specialty in the autonomous region, save what is examined only', () => {
    const senior = gaps.filter(({ regionCode, level }) => regionCode === '650000' && level <= 2);
    expect(senior.map(({ specialtyKey, level }) => `${specialtyKey} ${level}`)).toEqual([
      'engineering.software 2',
    ]);
  });

  it.each(
    regions.filter(({ kind }) => kind === 'prefecture').map(({ code, name }) => [name, code]),
  )('cover the common series up to 中级 in %s', (_name, code) => {
    const common = [
      'engineering.construction',
      'schools.primary-chinese',
      'health.nursing',
      'agriculture.agronomy',
    ];
    const open = common.flatMap((key) => [3, 4, 5].filter((level) => isGap(code, key, level)));
    expect(open).toEqual([]);
  });

  it('leave 计算机技术与软件 below 正高级 to the examination everywhere', () => {
    for (const { code } of regions) expect(isGap(code, 'engineering.software', 3)).toBe(true);
  });

  it('review only levels and specialties that exist', () => {
    const keys = new Set(specialties.map(({ key }) => key));
    for (const { specialtyKey, levels } of scopes) {
      expect(levels.length).toBeGreaterThan(0);
      expect(specialtyKey === null || keys.has(specialtyKey)).toBe(true);
    }
  });
});
