// Knows what an act of administration changed: each value before and after.

export type AuditValue = string | number | boolean | null;

/** By field. `before` is null for what was made, `after` for what was deleted. */
export type AuditChanges = Readonly<
  Record<string, { readonly before: AuditValue; readonly after: AuditValue }>
>;

/** What differs between two states of a record; null stands for "it was not there". */
export function auditChanges(
  before: Readonly<Record<string, AuditValue>> | null,
  after: Readonly<Record<string, AuditValue>> | null,
): AuditChanges {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return Object.fromEntries(
    [...fields]
      .map((field) => {
        const change = { before: before?.[field] ?? null, after: after?.[field] ?? null };
        return [field, change] as const;
      })
      .filter(([, change]) => change.before !== change.after),
  );
}
