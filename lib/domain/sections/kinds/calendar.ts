// Knows the kinds for time: a month and a day, typed in the ways that people write them.

import type { Kind } from '../field';
import { tidyCode } from './typed-text';

const parts = (typed: unknown): string[] | null => {
  const tidied = tidyCode(typed);
  return typeof tidied === 'string' ? tidied.split(/[年月日/.\-\s]+/).filter(Boolean) : null;
};

const twoDigits = (part: string): string => part.padStart(2, '0');

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Joins `count` written parts to the ISO form; what does not look like a date stays as typed. */
function iso(typed: unknown, count: 2 | 3): unknown {
  const written = parts(typed);
  if (written === null) return tidyCode(typed);
  const [year = '', ...rest] = written;
  const isDate =
    /^\d{4}$/.test(year) &&
    rest.length >= count - 1 &&
    rest.length <= 2 &&
    rest.every((part) => /^\d{1,2}$/.test(part)) &&
    exists(Number(year), Number(rest[0]), Number(rest[1] ?? 1));
  return isDate ? [year, ...rest.slice(0, count - 1).map(twoDigits)].join('-') : tidyCode(typed);
}

const inRange = (value: string): boolean => {
  const [year = 0, month = 0, day = 1] = value.split('-').map(Number);
  return year >= 1900 && year <= 2100 && exists(year, month, day);
};

const inFuture = (label: string) => `“${label}”不能晚于今天，请核对。`;

const isString = (value: unknown): value is string => typeof value === 'string';

/** `2016-07` as people read it. */
export const monthInWords = (value: string): string => value.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');

export const month: Kind<'month'> = {
  is: isString,
  // 申报指南 prints 2016/11/2 where a month is asked: the day is dropped
  normalise: (typed) => iso(typed, 2),
  check: (value, field, { today }) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}$/.test(value) || !inRange(value)) {
      return `“${field.label}”应是年月，例如 2016-07，请重新填写。`;
    }
    return field.notAfterToday && value > today.slice(0, 7) ? inFuture(field.label) : null;
  },
  format: monthInWords,
};

export const date: Kind<'date'> = {
  is: isString,
  normalise: (typed) => iso(typed, 3),
  check: (value, field, { today }) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !inRange(value)) {
      return `“${field.label}”应是日期，例如 2016-07-01，请重新填写。`;
    }
    return field.notAfterToday && value > today ? inFuture(field.label) : null;
  },
  format: (value) => value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
};
