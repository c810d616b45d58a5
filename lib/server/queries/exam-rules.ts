// Knows where the exam rules of the catalogue are read.

import 'server-only';
import type { ExamRule } from '@/lib/domain/catalogue/exam-rules';
import type { db, Tx } from '../db';

/** The rules of a series and of its specialties. */
export const examRulesOf = (
  client: Tx | ReturnType<typeof db>,
  seriesKey: string,
): Promise<ExamRule[]> =>
  client.examRule.findMany({
    where: { seriesKey },
    select: { seriesKey: true, specialtyKey: true, mode: true, levels: true },
  });
