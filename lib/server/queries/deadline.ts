// Knows until when the holder of an application may act, as a condition of statements: the same
// as lib/domain/workflow/windows.ts.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import { correctionReviewDays } from '@/lib/domain/workflow/windows';

const { unit, supervising } = correctionReviewDays;

/** On `"Application" a` and its `"Round" r`; NULL in states that no window ends. */
export const deadlineSql = Prisma.sql`CASE a.state
  WHEN 'draft' THEN greatest(r."applyTo", a."correctionDueAt")
  WHEN 'unitReview' THEN greatest(r."unitReviewTo",
    a."correctionDueAt" + make_interval(days => ${unit}::int))
  WHEN 'supervisingReview' THEN greatest(r."supervisingReviewTo",
    a."correctionDueAt" + make_interval(days => ${supervising}::int)) END`;
