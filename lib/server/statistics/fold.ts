// Knows when what was noted of applications is folded into the cells of the statistics (adr/0019).

import 'server-only';
import { db } from '../db';

/** Of one statement: what it folds well within its time. */
const mostOfFold = 1_000;

/** Folds all that is there, part after part. @returns how many changes were folded. */
export async function foldStatistics(): Promise<number> {
  let all = 0;
  for (;;) {
    const [row] = await db().$queryRaw<{ folded: number }[]>`
      SELECT fold_statistics(${mostOfFold}::int) AS folded`;
    const folded = row?.folded ?? 0;
    all += folded;
    if (folded < mostOfFold) return all;
  }
}
