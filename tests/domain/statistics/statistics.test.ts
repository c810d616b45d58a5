import { readQuestion } from '@/lib/domain/statistics/question';
import type { Dimension, Figure } from '@/lib/domain/statistics/figures';
import { sheetLines } from '@/lib/domain/statistics/sheet';
import { statisticsOf } from '@/lib/domain/statistics/statistics';
import { ageOf } from '@/lib/domain/statistics/waiting';

const figures = (dimension: Dimension, counts: Readonly<Record<string, number>>): Figure[] =>
  Object.entries(counts).map(([value, count]) => ({ dimension, value, count }));

const drawn = (...all: Figure[][]) =>
  statisticsOf({
    figures: all.flat(),
    nameOf: (_, value) => value,
    today: '2026-11-27',
  });

/** The lines of one statistic as texts, and its total. */
const read = (id: string, ...all: Figure[][]) => {
  const found = drawn(...all).find((each) => each.id === id);
  return (
    found && [
      ...found.lines.map(({ labels, count }) => `${labels.join(' ')} ${count}`),
      found.total,
    ]
  );
};

test('a statistic without figures is not shown', () => {
  expect(drawn()).toEqual([]);
  expect(drawn(figures('level', { 1: 2 })).map(({ id }) => id)).toEqual(['level']);
});

test('the way counts each application at its step and all before', () => {
  const states = figures('state', {
    draft: 4,
    neverSent: 1,
    returned: 2,
    unitReview: 3,
    supervisingReview: 5,
    committeeReview: 6,
    accepted: 7,
    rejected: 8,
    lapsed: 9,
  });
  expect(read('funnel', states)).toEqual([
    '已建 45',
    '已提交 40',
    '单位已上报 26',
    '主管单位已上报 21',
    '形式审核通过 7',
    null,
  ]);
});

test('the way of who sees no drafts begins with 已提交, and says the share of each step', () => {
  const [way] = drawn(figures('state', { unitReview: 3, accepted: 1 }));
  expect(way?.lines.map(({ labels: [name], share }) => [name, share])).toEqual([
    ['已提交', '100%'],
    ['单位已上报', '25%'],
    ['主管单位已上报', '25%'],
    ['形式审核通过', '25%'],
  ]);
});

test.each([
  ['2026-11-27', '3 天以内'],
  ['2026-11-24', '3 天以内'],
  ['2026-11-23', '4–7 天'],
  ['2026-11-20', '4–7 天'],
  ['2026-11-19', '8–15 天'],
  ['2026-11-12', '8–15 天'],
  ['2026-11-11', '15 天以上'],
  ['2025-01-01', '15 天以上'],
])('what waits since %s on 2026-11-27 waits %s', (since, age) => {
  expect(ageOf(since, '2026-11-27')).toBe(age);
});

test('what waits is grouped by desk and age; desks without any are left out', () => {
  const waiting = figures('waiting', {
    'committeeReview.2026-11-01': 2,
    'committeeReview.2026-11-02': 3,
    'committeeReview.2026-11-26': 1,
  });
  expect(read('waiting', waiting)).toEqual([
    'committeeReview 3 天以内 1',
    'committeeReview 4–7 天 0',
    'committeeReview 8–15 天 0',
    'committeeReview 15 天以上 5',
    6,
  ]);
});

test('of many units twenty are shown, the others are one line, and the total is that of all', () => {
  const counts = Object.fromEntries(
    Array.from({ length: 23 }, (_, at) => [`u${String(at).padStart(2, '0')}`, 100 - at]),
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = read('unit', figures('unit', counts), figures('state', { unitReview: all }));
  expect(lines?.slice(0, 2)).toEqual(['u00 100', 'u01 99']);
  expect(lines?.slice(-3)).toEqual(['u19 81', '其他单位 237', all]);
  expect(lines).toHaveLength(22);
});

test('a spreadsheet says what it is about, and repeats the page', () => {
  const statistics = drawn(figures('level', { 正高级: 2, 中级: 1 }), figures('return', { 退: 4 }));
  const page = { office: '某单位', year: 2026, seriesName: '全部系列', at: '2026-11-27 12:00' };
  expect(sheetLines({ ...page, statistics })).toEqual([
    ['统计范围', '某单位', '', ''],
    ['申报年度', '2026', '', ''],
    ['系列', '全部系列', '', ''],
    ['截至（北京时间）', '2026-11-27 12:00', '', ''],
    ['按级别', '中级', '1', '份'],
    ['按级别', '正高级', '2', '份'],
    ['按级别', '合计', '3', '份'],
    ['谁退回的', '退', '4', '次'],
  ]);
});

describe('an address', () => {
  const offered = { newest: 2025, years: [2027, 2026, 2025], series: ['news', 'engineering'] };
  test.each([
    [{}, { year: 2025, series: '' }],
    [
      { year: '2026', series: 'news' },
      { year: 2026, series: 'news' },
    ],
    [
      { year: '1999', series: 'nothing' },
      { year: 2025, series: '' },
    ],
    [
      { year: ['2026'], series: ['news'] },
      { year: 2025, series: '' },
    ],
  ])('that asks %j is answered %j', (asked, question) => {
    expect(readQuestion(asked, offered, 2026)).toEqual(question);
  });
  test('asks for this year where there is nothing', () => {
    expect(readQuestion({}, { ...offered, newest: null }, 2026).year).toBe(2026);
  });
});
