// Knows the kinds that are chosen, not typed: yes or no, a code of a table, a unit.

import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { Kind, UnitRef } from '../field';
import { isBroken, tidy } from './typed-text';

const blankToNull = (typed: unknown): unknown => (typed === '' ? null : typed);

export const yesNo: Kind<'yesNo'> = {
  is: (value): value is boolean => typeof value === 'boolean',
  normalise: blankToNull,
  check: (value, field) =>
    typeof value === 'boolean' ? null : `“${field.label}”请选择“是”或“否”。`,
  format: (value) => (value ? '是' : '否'),
};

export const choice: Kind<'choice'> = {
  is: (value): value is string => typeof value === 'string',
  normalise: blankToNull,
  check: (value, field) =>
    field.codes.some(([code]) => code === value) ? null : `“${field.label}”请从列表中选择一项。`,
  format: (value, field) => nameOfCode(field.codes, value),
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isUnit = (value: unknown): value is UnitRef => {
  const { id, name } = Object(value);
  return typeof id === 'string' && typeof name === 'string';
};

export const unit: Kind<'unit'> = {
  is: isUnit,
  // Only what names the unit is kept, whatever else was sent.
  normalise: (typed) => (isUnit(typed) ? { id: typed.id, name: typed.name } : blankToNull(typed)),
  check: (value, field) => {
    const picked =
      isUnit(value) &&
      uuid.test(value.id) &&
      value.name.length <= 200 &&
      !isBroken(value.name) &&
      tidy(value.name) === value.name;
    return picked ? null : `“${field.label}”不能手动填写，请点击“选择单位”从弹出窗口中选择。`;
  },
  format: (value) => value.name,
};
