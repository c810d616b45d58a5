// Knows how deadlines in working days are counted, with holidays and worked weekends (调休).

import { beijing, formatTableDate } from '@/lib/domain/beijing-time';

/** Days that differ from the plain week, by date (2026-11-23). */
export type WorkCalendar = ReadonlyMap<string, 'holiday' | 'workday'>;

/** The last second of the n-th working day after the day of `from`, in 北京时间. */
export function addWorkingDays(from: Date, days: number, calendar: WorkCalendar): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
  let date = formatTableDate(from);
  for (let left = days; left > 0;) {
    date = nextDay(date);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return new Date(startOf(nextDay(date)).getTime() - 1000);
}

/** How many working days lie from one day to another, both counted, as 2026-11-23. */
export function workingDaysIn(from: string, to: string, calendar: WorkCalendar): number {
  let days = 0;
  for (let date = from; date <= to; date = nextDay(date)) {
    if (isWorkingDay(date, calendar)) days += 1;
  }
  return days;
}

function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  const special = calendar.get(date);
  if (special) return special === 'workday';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function nextDay(date: string): string {
  return formatTableDate(startOf(date, 1));
}

function startOf(date: string, later = 0): Date {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return beijing(year, month, day + later);
}
