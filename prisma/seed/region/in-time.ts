// Knows how rows that the examples date are dated for an application that was begun earlier.

import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Row } from '@/lib/domain/sections/field';
import type { Section } from '@/lib/domain/sections/section';

/** The year of the examples. */
const yearOfExamples = 2026;
/** Told year by year, up to the one before. */
const yearly = ['continuing-education', 'appraisals'];

/** Yearly rows are moved as many years back as it was begun earlier; no month is after that day. */
export function inTime(section: Section, row: Row, begunAt: Date): Row {
  const today = formatTableDate(begunAt);
  const back = Math.max(0, yearOfExamples - Number(today.slice(0, 4)));
  const moved = yearly.includes(section.id) && back > 0 ? earlier(row, back) : row;
  return {
    ...moved,
    ...Object.fromEntries(
      Object.entries(section.fields).flatMap(([key, { kind }]) => {
        const value = moved[key];
        const isLate = kind === 'month' && typeof value === 'string' && value > today.slice(0, 7);
        return isLate ? [[key, today.slice(0, 7)]] : [];
      }),
    ),
  };
}

/** One more of a kind that a form asks for several of: so many years earlier. */
export const anotherOf = (row: Row | undefined, back: number): Row =>
  row === undefined
    ? { rowId: '' }
    : {
        ...earlier(row, back),
        ...(typeof row['name'] === 'string' && { name: `${row['name']}（前期）` }),
      };

const years = /\b20\d\d(?=\b| 年度)/g;

function earlier(row: Row, back: number): Row {
  const entries = Object.entries(row).map(([key, value]) => {
    if (key === 'year' && typeof value === 'number') return [key, value - back];
    const isDated = typeof value === 'string' && ['from', 'to', 'course'].includes(key);
    return [key, isDated ? value.replace(years, (year) => String(Number(year) - back)) : value];
  });
  return { ...row, ...Object.fromEntries(entries) };
}
