// Knows how long a publicity lasts: five whole working days at least (Order 40, art. 16).

import { parseTableDate } from '@/lib/domain/beijing-time';
import { workingDaysIn, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import type { PublicityKind } from './setting';

/** 不少于 5 个工作日. */
export const leastWorkingDays = 5;
/** Longer ones are slips of the pen. */
export const mostDays = 90;

/** First and last day, both counted, as 2026-11-23 in 北京时间. */
export type Period = { readonly from: string; readonly to: string };

/** What is wrong with a day; lib/messages/publicity.ts makes it a sentence. */
export type PeriodProblem =
  | { readonly code: 'noDay' | 'endsBefore' | 'tooLong' | 'startsLater' | 'endsEarlier' }
  | { readonly code: 'tooShort'; readonly days: number };

/**
 * What is wrong with a period, by its day; null where nothing is. A publicity in the system begins
 * on a later day than it is started, because the day of the start is no whole one; one on paper is
 * over when it is told of.
 * @param today as 2026-11-23 in 北京时间.
 */
export function periodProblem(
  { from, to }: Period,
  kind: PublicityKind,
  today: string,
  calendar: WorkCalendar,
): { readonly field: keyof Period; readonly problem: PeriodProblem } | null {
  const [first, last] = [parseTableDate(from), parseTableDate(to)];
  if (first === undefined) return { field: 'from', problem: { code: 'noDay' } };
  if (last === undefined) return { field: 'to', problem: { code: 'noDay' } };
  if (last < first) return { field: 'to', problem: { code: 'endsBefore' } };
  if (last.getTime() - first.getTime() >= mostDays * day)
    return { field: 'to', problem: { code: 'tooLong' } };
  if (kind === 'system' && from <= today)
    return { field: 'from', problem: { code: 'startsLater' } };
  if (kind === 'proof' && to >= today) return { field: 'to', problem: { code: 'endsEarlier' } };
  const days = workingDaysIn(from, to, calendar);
  if (days < leastWorkingDays) return { field: 'to', problem: { code: 'tooShort', days } };
  return null;
}

const day = 24 * 60 * 60 * 1000;

/** Where a period stands on a day. */
export type PeriodStage = 'ahead' | 'running' | 'over';
export const stageOf = ({ from, to }: Period, today: string): PeriodStage =>
  today < from ? 'ahead' : today <= to ? 'running' : 'over';
