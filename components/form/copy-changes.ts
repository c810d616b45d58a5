// What a copy holds that is not saved, in words: which rows, and which fields of them.

import { differingFields } from '@/lib/domain/sections/kept-rows';
import type { SectionShape } from '@/lib/domain/sections/section';
import type { TypedRow } from './section-types';

type Rows = readonly TypedRow[];

const mostLines = 6;

const labels = ({ fields }: SectionShape, keys: readonly string[]): string =>
  keys.map((key) => fields[key]?.label ?? key).join('、');

const isEmpty = (definition: SectionShape, row: TypedRow): boolean =>
  differingFields(definition.fields, row, {}).length === 0;

function changedRows(definition: SectionShape, rows: Rows, saved: Rows): string[] {
  return rows.flatMap((row, index) => {
    const before = saved.find(({ rowId }) => rowId === row.rowId);
    if (before === undefined && isEmpty(definition, row)) return [];
    const keys = differingFields(definition.fields, row, before ?? {});
    if (keys.length === 0) return [];
    if (definition.layout === 'single') return [labels(definition, keys)];
    const name = `第 ${index + 1} 条${definition.rowName}`;
    return [`${before ? '' : '新增'}${name}：${labels(definition, keys)}`];
  });
}

/** One line for each thing in which `rows` differ from the saved ones; none: they say the same. */
export function copyChanges(definition: SectionShape, rows: Rows, saved: Rows): string[] {
  const changed = changedRows(definition, rows, saved);
  const gone = saved.filter(({ rowId }) => rows.every((row) => row.rowId !== rowId)).length;
  const order = (these: Rows, those: Rows) =>
    these
      .filter(({ rowId }) => those.some((row) => row.rowId === rowId))
      .map(({ rowId }) => rowId)
      .join();
  const isMoved = order(rows, saved) !== order(saved, rows);
  return [
    ...changed.slice(0, mostLines),
    ...(changed.length > mostLines
      ? [`另有 ${changed.length - mostLines} 条${definition.rowName}`]
      : []),
    ...(gone > 0 && definition.layout === 'list' ? [`删除 ${gone} 条${definition.rowName}`] : []),
    ...(isMoved ? ['顺序有调整'] : []),
  ];
}
