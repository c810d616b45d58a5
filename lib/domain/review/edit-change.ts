// Knows what a reviewer has changed on the 编辑页面: field by field, row by row, file by file.

import { z } from 'zod';
import type { RowChange } from '@/lib/domain/sections/diff';

const words = z.string().max(6000);

/** One change in the reader's words, as it is kept. */
export const editChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), row: words, label: words, before: words, after: words }),
  z.object({ kind: z.enum(['rowAdded', 'rowRemoved', 'fileAdded', 'fileRemoved']), name: words }),
]);
export type EditChange = z.infer<typeof editChange>;

const nameOf = (row: { fields: readonly { value: string }[] }): string =>
  row.fields
    .map(({ value }) => value)
    .filter(Boolean)
    .slice(0, 4)
    .join('，');

/**
 * One line for each field that differs, each row that came and each that went.
 * @param position of a row in its list, from 1; null where the section has one row only.
 */
export function editChanges(
  changes: readonly RowChange[],
  position: (rowId: string) => number | null,
): EditChange[] {
  return changes.flatMap((change): EditChange[] => {
    if (change.kind !== 'changed') {
      return [
        { kind: change.kind === 'added' ? 'rowAdded' : 'rowRemoved', name: nameOf(change.row) },
      ];
    }
    const at = position(change.rowId);
    const row = at === null ? '' : `第 ${at} 条`;
    return change.fields.map(({ label, before, after }) => ({
      kind: 'field',
      row,
      label,
      before,
      after,
    }));
  });
}
