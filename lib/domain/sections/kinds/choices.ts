// Knows the kinds that are chosen, not typed: yes or no, a code of a table, a unit.

import { nameOfCode } from '@/lib/domain/codes/code-table';
import type { Kind } from '../field';

const blankToNull = (typed: unknown): unknown => (typed === '' ? null : typed);

export const yesNo: Kind<'yesNo'> = {
  normalise: blankToNull,
  check: (value, field) =>
    typeof value === 'boolean' ? null : `“${field.label}”请选择“是”或“否”。`,
  format: (value) => (value ? '是' : '否'),
};

export const choice: Kind<'choice'> = {
  normalise: blankToNull,
  check: (value, field) =>
    field.codes.some(([code]) => code === value) ? null : `“${field.label}”请从列表中选择一项。`,
  format: (value, field) => nameOfCode(field.codes, value),
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const unit: Kind<'unit'> = {
  normalise: blankToNull,
  check: (value, field) => {
    const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown };
    const picked =
      typeof id === 'string' && uuid.test(id) && typeof name === 'string' && name.length <= 200;
    return picked ? null : `“${field.label}”不能手动填写，请点击“选择单位”从弹出窗口中选择。`;
  },
  format: (value) => value.name,
};
