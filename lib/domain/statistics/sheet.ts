// Knows the spreadsheet of the statistics: the lines of the page, one below the other, all text.

import type { Statistic } from './statistics';

export const sheetColumns = [
  { label: '统计', width: 24 },
  { label: '项目', width: 44 },
  { label: '数量', width: 12 },
  { label: '单位', width: 8 },
] as const;

type Page = {
  readonly office: string;
  readonly year: number;
  readonly seriesName: string;
  readonly at: string;
  readonly statistics: readonly Statistic[];
};

/** What it is about, then every statistic with its total. */
export function sheetLines({ office, year, seriesName, at, statistics }: Page): string[][] {
  const about = [
    ['统计范围', office],
    ['申报年度', String(year)],
    ['系列', seriesName],
    ['截至（北京时间）', at],
  ].map((line) => [...line, '', '']);
  const counted = statistics.flatMap(({ title, unit, lines, total }) => [
    ...lines.map(({ labels, count }) => [title, labels.join(' · '), String(count), unit]),
    ...(total === null ? [] : [[title, '合计', String(total), unit]]),
  ]);
  return [...about, ...counted];
}
