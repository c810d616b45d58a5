import { statisticsOf } from '@/lib/domain/statistics/statistics';

const cell = { state: '草稿', series: '工程', level: '正高级', region: '自治区', month: '2026-05' };

test('every statistic counts every application once', () => {
  const found = statisticsOf([
    { ...cell, count: 2 },
    { ...cell, series: '农业', month: '2026-04', count: 3 },
  ]);
  expect(
    found.map(({ id, bars }) => [id, bars.map(({ name, count }) => `${name} ${count}`)]),
  ).toEqual([
    ['state', ['草稿 5']],
    ['series', ['农业 3', '工程 2']],
    ['level', ['正高级 5']],
    ['region', ['自治区 5']],
    ['month', ['2026-04 3', '2026-05 2']],
  ]);
});
