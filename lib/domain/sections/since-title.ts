// Knows what is asked of work before and after the present title (domain.md §5.6, §5.7).

import { afterTitle, beforeTitle } from '@/lib/domain/codes/small-tables';
import { doubtfulAt } from './findings';
import { monthInWords } from './kinds/calendar';
import type { Finding } from './section';

type Work = { readonly rowId: string; readonly period: string | null };

/**
 * Work that ended before the present title and is counted to the time after it, and the other way.
 * @param from and `to` fields that hold months; the same one for what has a single date.
 */
export function onTheOtherSideOfTheTitle<R extends Work>(
  rows: readonly R[],
  from: keyof R & string,
  to: keyof R & string,
  basisAt: string | null,
): Finding[] {
  if (basisAt === null) return [];
  const title = `取得现职称的时间（${monthInWords(basisAt)}）`;
  return [
    ...doubtfulAt(
      rows,
      'period',
      (row) => row.period === afterTitle && row[to] && String(row[to]) < basisAt,
      `这一条早于${title}，一般属于任现职前，请核对。`,
    ),
    ...doubtfulAt(
      rows,
      'period',
      (row) => row.period === beforeTitle && row[from] && String(row[from]) > basisAt,
      `这一条晚于${title}，一般属于任现职后，请核对。`,
    ),
  ];
}
