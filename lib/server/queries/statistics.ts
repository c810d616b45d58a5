// Knows the page of statistics: what an actor's audience counts in a year, of one series or of all.

import 'server-only';
import { beijingYear, formatDateTime, formatTableDate } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import { audienceFor } from '@/lib/domain/statistics/audience';
import { readQuestion } from '@/lib/domain/statistics/question';
import { statisticsOf, type Statistic } from '@/lib/domain/statistics/statistics';
import { allSeries } from '@/lib/messages/statistics';
import { db } from '../db';
import { figuresOf, newestYear } from '../statistics/figures';
import { namesOf, seriesOptions } from '../statistics/names';

/** What the address asks, unchecked. */
export type AskedStatistics = { readonly year?: unknown; readonly series?: unknown };

export type StatisticsDto = {
  readonly year: number;
  readonly years: readonly number[];
  /** Empty for all. */
  readonly series: string;
  readonly seriesName: string;
  readonly allSeries: readonly { readonly key: string; readonly name: string }[];
  /** Whose applications are counted. */
  readonly office: string;
  readonly at: string;
  readonly statistics: readonly Statistic[];
};

/** Counts only, nobody's name; null for who may not read them. Its cost does not grow with them. */
export async function statistics(
  actor: Actor,
  asked: AskedStatistics = {},
): Promise<StatisticsDto | null> {
  const audience = audienceFor(actor);
  if (audience === null) return null;
  const now = new Date();
  const [newest, years, series] = await Promise.all([
    newestYear(audience),
    db().round.findMany({
      distinct: ['year'],
      select: { year: true },
      orderBy: { year: 'desc' },
    }),
    seriesOptions(),
  ]);
  const offered = {
    newest,
    years: years.map(({ year }) => year),
    series: series.map(({ key }) => key),
  };
  const question = readQuestion(asked, offered, beijingYear(now));
  const figures = await figuresOf(audience, question);
  const nameOf = await namesOf(figures, series);
  return {
    ...question,
    years: [...new Set([question.year, ...offered.years])].toSorted((a, b) => b - a),
    seriesName: question.series === '' ? allSeries : nameOf('series', question.series),
    allSeries: series,
    office: actor.office ?? '全平台',
    at: formatDateTime(now),
    statistics: statisticsOf({ figures, nameOf, today: formatTableDate(now) }),
  };
}
