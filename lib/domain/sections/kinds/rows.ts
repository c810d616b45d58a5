// Knows the kind that points at rows of other sections, where the proof of something stands.

import type { Kind, RowPointer } from '../field';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sectionId = /^[a-z]{1,30}(-[a-z]{1,30}){0,3}$/;

const isPointer = (value: unknown): value is RowPointer => {
  const pointer = Object(value);
  return typeof pointer.sectionId === 'string' && typeof pointer.rowId === 'string';
};

const arePointers = (value: unknown): value is readonly RowPointer[] =>
  Array.isArray(value) && value.every(isPointer);

const key = (pointer: RowPointer): string => `${pointer.sectionId}/${pointer.rowId}`;

/** Only what names the rows is kept, each once. */
const tidied = (pointers: readonly RowPointer[]): RowPointer[] => [
  ...new Map(
    pointers.map((each) => [key(each), { sectionId: each.sectionId, rowId: each.rowId }]),
  ).values(),
];

export const rows: Kind<'rows'> = {
  is: arePointers,
  normalise: (typed) => {
    if (typed === '' || (Array.isArray(typed) && typed.length === 0)) return null;
    return arePointers(typed) ? tidied(typed) : typed;
  },
  check: (value, field, { names }) => {
    const wellFormed =
      arePointers(value) &&
      value.every((each) => sectionId.test(each.sectionId) && uuid.test(each.rowId));
    if (!wellFormed) return `“${field.label}”请从列出的条目中选择。`;
    if (value.length > field.max) {
      return `“${field.label}”最多选 ${field.max} 条，现有 ${value.length} 条，请去掉 ${value.length - field.max} 条。`;
    }
    return names !== undefined && value.some((each) => names(each) === undefined)
      ? `“${field.label}”中有已经删除的条目，请重新选择。`
      : null;
  },
  format: (value, _field, names) =>
    names === undefined
      ? `${value.length} 条`
      : value.map((each) => names(each) ?? '（已删除的条目）').join('\n'),
  // The rows are the same ones, whatever was written into them since.
  identify: (value) => value.map(key).join(' '),
};
