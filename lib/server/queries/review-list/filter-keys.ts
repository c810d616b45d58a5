// Knows which keys a filter by series, level or unit stands for.

import 'server-only';
import type { ListFilter } from '@/lib/domain/review-list/list-query';
import { db } from '../../db';
import { likeText } from '../../like-text';

/** Keys of specialties, of titles, and ids of units; only of those filters that are set. */
export type FilterKeys = {
  readonly series?: readonly string[];
  readonly level?: readonly string[];
  readonly unit?: readonly string[];
};

/**
 * The filter with keys in place of names. Looked up before the list is read, in one statement, and in none where nothing of it is asked:
 * behind a subquery the planner guesses ten keys, and reads a region from its beginning for one.
 */
export async function withKeys(
  filter: ListFilter,
): Promise<Omit<ListFilter, keyof FilterKeys> & FilterKeys> {
  const { series, level, unit, ...others } = filter;
  if (series === undefined && level === undefined && unit === undefined) return others;
  const typed = likeText(unit ?? '');
  const latin = typed.toLowerCase().replaceAll(/\s/g, '');
  const [keys] = await db().$queryRaw<Required<FilterKeys>[]>`
    SELECT ARRAY(SELECT key FROM "Specialty" WHERE "seriesKey" = ${series ?? null}) AS series,
           ARRAY(SELECT key FROM "Title" WHERE level = ${level ?? null}::int) AS level,
           ARRAY(SELECT id::text FROM "Unit" WHERE ${unit !== undefined} AND (
             name LIKE ${`%${typed}%`} OR pinyin LIKE ${`${latin}%`}
             OR initials LIKE ${`${latin}%`})) AS unit`;
  if (keys === undefined) throw new Error('one row is always there');
  return {
    ...others,
    ...(series !== undefined && { series: keys.series }),
    ...(level !== undefined && { level: keys.level }),
    ...(unit !== undefined && { unit: keys.unit }),
  };
}
