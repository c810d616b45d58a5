// Knows ages: a birth date is written 1990-01-31 and has no time of day.

import { formatTableDate } from '@/lib/domain/beijing-time';

/** Completed years of life on the day of `today` in Beijing; negative before the birth. */
export function ageOn(birthDate: string, today: Date): number {
  const day = formatTableDate(today);
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
