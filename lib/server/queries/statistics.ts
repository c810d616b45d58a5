// Knows how many applications of an actor's scope there are, by what they can be counted by.

import 'server-only';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import type { Actor } from '@/lib/domain/policy/actor';
import { statisticsOf } from '@/lib/domain/statistics/statistics';
import type { State } from '@/lib/domain/workflow/states';
import { stateName } from '@/lib/messages/workflow';
import { db } from '../db';
import { scopeSql } from '../scope';

type Row = {
  state: State;
  sent: number;
  series: string;
  level: number;
  region: string;
  month: string | null;
  count: number;
};

/** One statement; it reads the rows of the scope as they are. Counts only, nobody's name. */
export async function statistics(actor: Actor) {
  const scope = scopeSql(actor, 'statistics.read');
  if (scope === null) return [];
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.state, least(a."submissionCount", 1) AS sent, s.name AS series, t.level,
      r.name AS region, to_char(a."submittedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month,
      count(*)::int AS count
    FROM "Application" a
    JOIN "Title" t ON t.key = a."titleKey"
    JOIN "Series" s ON s.key = t."seriesKey"
    JOIN "ReviewRegion" r ON r.code = a."regionCode"
    WHERE ${scope}
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY t.level, 1, 2`;
  return statisticsOf(
    rows.map(({ state, sent, level, month, ...rest }) => ({
      ...rest,
      state: stateName(state, sent),
      level: isLevel(level) ? levelName(level) : String(level),
      month: month ?? '未上报',
    })),
  );
}
