// Knows until when the holder of an application may act, as a condition of statements: the same
// as lib/domain/workflow/windows.ts.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import { correctionReviewDays } from '@/lib/domain/workflow/windows';

const { unit, supervising } = correctionReviewDays;
const { sql } = Prisma;

/** On `"Application" a` and its `"Round" r`: the end of first arrivals, for what has not arrived. */
export const arrivalBySql = sql`CASE WHEN NOT a."everHeldBy" @> ARRAY[r."committeeId"]
  THEN r."firstArrivalTo" END`;

const closes = (window: Prisma.Sql, days: number) =>
  sql`least(greatest(${window}, a."correctionDueAt" + make_interval(days => ${days}::int)),
        ${arrivalBySql})`;

/** On `"Application" a` and its `"Round" r`; NULL in states that no window ends. */
export const deadlineSql = sql`CASE a.state
  WHEN 'draft' THEN ${closes(sql`r."applyTo"`, 0)}
  WHEN 'unitReview' THEN ${closes(sql`r."unitReviewTo"`, unit)}
  WHEN 'supervisingReview' THEN ${closes(sql`r."supervisingReviewTo"`, supervising)} END`;
