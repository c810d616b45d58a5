// Knows how an instant reads on the clock and calendar of 北京时间, the only time shown to people.
// The offset is a constant: China keeps UTC+8 all year (domain rule: 北京时间 everywhere).

const offset = 8 * 60 * 60 * 1000;

function onClock(instant: Date) {
  const [date = '', time = ''] = new Date(instant.getTime() + offset).toISOString().split('T');
  return { date, time };
}

/** The instant at which the clock in Beijing shows this; months count from 1. */
export function beijing(year: number, month: number, day: number, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute) - offset);
}

/** The year in Beijing at this instant. */
export function beijingYear(instant: Date): number {
  return Number(formatTableDate(instant).slice(0, 4));
}

/** 2026年11月23日, for sentences. */
export function formatDate(instant: Date): string {
  const [year, month, day] = formatTableDate(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026-11-23, for tables; also the key of a calendar day. */
export function formatTableDate(instant: Date): string {
  return onClock(instant).date;
}

/** 2026-11-23 18:00. */
export function formatDateTime(instant: Date): string {
  const { date, time } = onClock(instant);
  return `${date} ${time.slice(0, 5)}`;
}

/** 12:03:05. */
export function formatTime(instant: Date): string {
  return onClock(instant).time.slice(0, 8);
}

/** The start of the day written as 2026-11-23; undefined when the calendar has no such day. */
export function parseTableDate(text: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = beijing(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatTableDate(date) === text ? date : undefined;
}
