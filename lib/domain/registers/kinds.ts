// Knows how each kind of a register's field is read from text and shown as text.

import {
  beijing,
  formatDateTime,
  formatTableDate,
  parseTableDate,
} from '@/lib/domain/beijing-time';
import { isLevel, levelName, levels, type Level } from '@/lib/domain/catalogue/levels';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import type {
  Options,
  Read,
  RegisterField,
  RegisterFieldKind,
  RegisterFieldOf,
  RegisterValue,
} from './field';

type Kind<K extends RegisterFieldKind> = {
  /** Of text that is not blank. */
  readonly read: (text: string, field: RegisterFieldOf<K>, options: Options) => Read;
  readonly show: (value: RegisterValue, field: RegisterFieldOf<K>, options: Options) => string;
};

const problem = (sentence: string): Read => ({ problem: sentence });

function readText(text: string, { max }: { max: number }): Read {
  const length = Array.from(text).length;
  return length > max ? problem(`最多 ${max} 字，现在 ${length} 字。`) : { value: text };
}

/** A code, or the one name that reads so: spreadsheets hold names. */
function readOption(text: string, options: Options): Read {
  if (options.some(([code]) => code === text)) return { value: text };
  const named = options.filter(([, name]) => name === text);
  const [only] = named;
  if (only === undefined) return problem(`没有“${text}”，请从列表中选择。`);
  if (named.length > 1) return problem(`有 ${named.length} 个“${text}”，请填写代码。`);
  return { value: only[0] };
}

function readInstant(text: string): Read {
  const [, day = '', hour = '', minute = ''] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/.exec(text) ?? [];
  const start = parseTableDate(day);
  if (start === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return problem('请按“2026-11-23 18:00”填写日期和时间（北京时间）。');
  }
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { value: beijing(year, month, date, Number(hour), Number(minute)) };
}

const levelOf = (word: string): Level | undefined =>
  levels.find((level) => word === levelName(level) || word === String(level));
const noLevel = (word: string): Read =>
  problem(`没有“${word}”这个级别，请填写正高级、副高级、中级、助理级或员级。`);

function readLevels(text: string): Read {
  const named = text.split(/[、,，;；\s]+/).filter((word) => word !== '');
  const unknown = named.find((word) => levelOf(word) === undefined);
  if (unknown !== undefined) return noLevel(unknown);
  const read = new Set(named.map(levelOf));
  return { value: levels.filter((level) => read.has(level)) };
}

const showLevel = (level: unknown): string =>
  typeof level === 'number' && isLevel(level) ? levelName(level) : String(level);

const asText = (value: RegisterValue): string => String(value);

const kinds: { readonly [K in RegisterFieldKind]: Kind<K> } = {
  text: {
    read: (text, field) => {
      if (field.pattern !== undefined && !field.pattern.test(text)) {
        return problem(
          `写法不对${field.example === undefined ? '' : `，例如“${field.example}”`}。`,
        );
      }
      return readText(text, field);
    },
    show: asText,
  },
  longText: { read: readText, show: asText },
  integer: {
    read: (text, { min, max, unit = '' }) => {
      const value = Number(text);
      return /^\d{1,9}$/.test(text) && value >= min && value <= max
        ? { value }
        : problem(`请填写 ${min} 到 ${max} 的整数${unit === '' ? '' : `（${unit}）`}。`);
    },
    show: asText,
  },
  yesNo: {
    read: (text) => {
      if (text === '是' || text === '否') return { value: text === '是' };
      return problem('请填写“是”或“否”。');
    },
    show: (value) => (value === true ? '是' : '否'),
  },
  choice: {
    read: (text, { codes }) => readOption(text, codes),
    show: (value, { codes }) => nameOfCode(codes, asText(value)),
  },
  reference: {
    read: (text, _, options) => readOption(text, options),
    show: (value, _, options) => nameOfCode(options, asText(value)),
  },
  level: {
    read: (text) => {
      const value = levelOf(text);
      return value === undefined ? noLevel(text) : { value };
    },
    show: showLevel,
  },
  levels: {
    read: readLevels,
    show: (value) => (Array.isArray(value) ? value.map(showLevel).join('、') : ''),
  },
  day: {
    read: (text) => {
      if (parseTableDate(text) === undefined) return problem('请按“2026-11-23”填写日期。');
      // a day of the calendar, without a time: midnight UTC, as the database keeps it
      return { value: new Date(`${text}T00:00:00Z`) };
    },
    show: (value) => (value instanceof Date ? formatTableDate(value) : ''),
  },
  instant: {
    read: readInstant,
    show: (value) => (value instanceof Date ? formatDateTime(value) : ''),
  },
};

// A field carries its kind, so the pair always fits; the compiler cannot follow that.
const kindOf = (field: RegisterField) => kinds[field.kind] as Kind<RegisterFieldKind>;

/** What the text of a form or a spreadsheet says. Blank is null; required is told by the field. */
export function readField(field: RegisterField, text: string, options: Options): Read {
  const typed = text.trim();
  if (typed !== '') return kindOf(field).read(typed, field, options);
  return field.optional ? { value: null } : problem('请填写。');
}

/** A stored value in the reader's words; a reference by its name. */
export const showField = (field: RegisterField, value: RegisterValue, options: Options): string =>
  value === null ? '' : kindOf(field).show(value, field, options);

/** A stored value as a form holds it: a choice by its code. */
export const typedField = (field: RegisterField, value: RegisterValue): string => {
  if (value === null) return '';
  const isCode = field.kind === 'choice' || field.kind === 'reference';
  return isCode ? String(value) : showField(field, value, []);
};
