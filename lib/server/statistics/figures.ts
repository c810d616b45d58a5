// Knows the figures of an audience: what is folded and what is not yet, in one glance.

import 'server-only';
import { dimensions, mostUnits, type Figure } from '@/lib/domain/statistics/figures';
import type { Question } from '@/lib/domain/statistics/question';
import { db } from '../db';

/** All but the units, of which there are many. */
const short = dimensions.filter((dimension) => dimension !== 'unit');

/**
 * One statement, and so one moment: no fold and no writer comes between the cells and what is not
 * folded yet. Of the units the largest are read, and those that have changed since.
 */
export function figuresOf(audience: string, { year, series }: Question): Promise<Figure[]> {
  return db().$queryRaw<Figure[]>`
    WITH unfolded AS MATERIALIZED (
      SELECT f.key AS dimension, f.value, sum(c.sign) AS count
      FROM "StatisticsChange" c, jsonb_each_text(c.facts) AS f
      WHERE c.audiences @> ARRAY[${audience}] AND c.year = ${year}::int
        AND (${series} = '' OR c.series = ${series})
      GROUP BY 1, 2
    ), mine AS NOT MATERIALIZED (
      SELECT dimension, value, count FROM "StatisticsCell"
      WHERE audience = ${audience} AND year = ${year}::int AND series = ${series}
    )
    SELECT dimension, value, sum(count)::int AS count FROM (
      SELECT * FROM mine WHERE dimension = ANY(${short})
      UNION ALL SELECT * FROM unfolded
      UNION ALL SELECT u.dimension, u.value, cell.count FROM unfolded u
        CROSS JOIN LATERAL (
          SELECT count FROM mine WHERE dimension = 'unit' AND mine.value = u.value LIMIT 1) AS cell
        WHERE u.dimension = 'unit'
      UNION ALL (SELECT * FROM mine
        WHERE dimension = 'unit'
          AND value NOT IN (SELECT value FROM unfolded WHERE dimension = 'unit')
        ORDER BY count DESC, value LIMIT ${mostUnits}::int)
    ) AS figures
    GROUP BY 1, 2 HAVING sum(count) > 0`;
}

/** The newest year in which the audience has anything; null: nothing at all. */
export async function newestYear(audience: string): Promise<number | null> {
  const [row] = await db().$queryRaw<{ newest: number | null }[]>`
    SELECT greatest(
      (SELECT max(year) FROM "StatisticsCell" WHERE audience = ${audience}),
      (SELECT max(year) FROM "StatisticsChange" WHERE audiences @> ARRAY[${audience}])) AS newest`;
  return row?.newest ?? null;
}
