// Knows what changed between two submissions of a section, in the reader's words.

import type { DisplayField, DisplayRow, DisplaySection } from './display';

export type FieldChange = {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};
export type RowChange =
  | { readonly kind: 'added' | 'removed'; readonly row: DisplayRow }
  | { readonly kind: 'changed'; readonly rowId: string; readonly fields: readonly FieldChange[] };

const valueOf = (fields: readonly DisplayField[], key: string): DisplayField | undefined =>
  fields.find((field) => field.key === key);

const comparedBy = (field: DisplayField | undefined): string => field?.same ?? field?.value ?? '';

function fieldChanges(before: DisplayRow, after: DisplayRow): FieldChange[] {
  const keys = new Set([...before.fields, ...after.fields].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const old = valueOf(before.fields, key);
    const now = valueOf(after.fields, key);
    if (comparedBy(old) === comparedBy(now)) return [];
    const label = now?.label ?? old?.label ?? key;
    return [{ key, label, before: old?.value ?? '', after: now?.value ?? '' }];
  });
}

/** Rows added, changed and removed between two readings; equal readings give nothing. */
export function diffSections(
  before: DisplaySection | undefined,
  after: DisplaySection | undefined,
): RowChange[] {
  const old = new Map((before?.rows ?? []).map((row) => [row.rowId, row]));
  const now = new Map((after?.rows ?? []).map((row) => [row.rowId, row]));
  const removed = [...old.values()].filter(({ rowId }) => !now.has(rowId));
  return [
    ...[...now.values()].flatMap((row): RowChange[] => {
      const previous = old.get(row.rowId);
      if (previous === undefined) return [{ kind: 'added', row }];
      const fields = fieldChanges(previous, row);
      return fields.length === 0 ? [] : [{ kind: 'changed', rowId: row.rowId, fields }];
    }),
    ...removed.map((row): RowChange => ({ kind: 'removed', row })),
  ];
}
