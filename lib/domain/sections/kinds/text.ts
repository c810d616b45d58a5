// Knows the kinds for words: one line of text, and long text.

import { textForms } from '@/lib/domain/codes/text-forms';
import type { FieldOf, Kind } from '../field';
import { isBroken, lengthOf, tidy, tidyCode } from './typed-text';

function checkLength(value: unknown, field: FieldOf<'text' | 'longText'>): string | null {
  if (typeof value !== 'string') return `“${field.label}”应是文字，请重新填写。`;
  if (isBroken(value)) return `“${field.label}”中有无法保存的字符，请删去后重新输入。`;
  // a character has one code unit at least: most texts need not be counted
  const length = value.length > field.max ? lengthOf(value) : 0;
  return length > field.max
    ? `“${field.label}”最多 ${field.max} 字，现有 ${length} 字，请删减 ${length - field.max} 字。`
    : null;
}

const isString = (value: unknown): value is string => typeof value === 'string';

export const text: Kind<'text'> = {
  is: isString,
  normalise: (typed, field) => {
    // What has a form of its own (a postcode) is typed in full width as well.
    const value = field.pattern ? tidyCode(typed) : tidy(typed);
    return typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ') : value;
  },
  check: (value, field) => {
    const wrong = checkLength(value, field);
    if (wrong !== null || field.pattern === undefined) return wrong;
    return textForms[field.pattern.form].test(String(value)) ? null : field.pattern.sentence;
  },
  format: (value) => value,
};

export const longText: Kind<'longText'> = {
  is: isString,
  normalise: tidy,
  check: checkLength,
  format: (value) => value,
};
