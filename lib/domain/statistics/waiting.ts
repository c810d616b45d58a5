// Knows where applications wait and for how long: by calendar days in Beijing, in four groups.

import { parseTableDate } from '../beijing-time';
import type { CountedState } from './figures';

/** The desks, from the first of the way to the last; then who corrects. */
export const desks = [
  'unitReview',
  'supervisingReview',
  'committeeReview',
  'returned',
] as const satisfies readonly CountedState[];

export const ages = [
  { name: '3 天以内', upTo: 3 },
  { name: '4–7 天', upTo: 7 },
  { name: '8–15 天', upTo: 15 },
  { name: '15 天以上', upTo: Infinity },
] as const;

const day = 24 * 60 * 60 * 1000;

/** The group of what waits since a day: both days as 2026-11-23. */
export function ageOf(since: string, today: string): (typeof ages)[number]['name'] {
  const at = (date: string) => parseTableDate(date)?.getTime() ?? 0;
  const days = (at(today) - at(since)) / day;
  return (ages.find(({ upTo }) => days <= upTo) ?? ages[3]).name;
}

/** A waiting figure's value: the desk and the day. */
export function readWaiting(value: string): { desk: string; since: string } {
  const [desk = '', since = ''] = value.split('.');
  return { desk, since };
}
