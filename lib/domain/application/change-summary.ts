// Knows how changes are summed up: 改 5 处，增 1 条，删 2 条，附件增 1 个.

import type { SectionChanges } from './changes';

/** '' where nothing changed. */
export function changeSummary(changes: readonly SectionChanges[]): string {
  const rows = changes.flatMap((section) => section.rows);
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  const fields = rows.reduce(
    (sum, row) => sum + (row.kind === 'changed' ? row.fields.length : 0),
    0,
  );
  const files = (of: (section: SectionChanges) => readonly string[]) =>
    changes.reduce((sum, section) => sum + of(section).length, 0);
  const parts: readonly (readonly [number, (n: number) => string])[] = [
    [fields, (n) => `改 ${n} 处`],
    [count('added'), (n) => `增 ${n} 条`],
    [count('removed'), (n) => `删 ${n} 条`],
    [files(({ filesAdded }) => filesAdded), (n) => `附件增 ${n} 个`],
    [files(({ filesRemoved }) => filesRemoved), (n) => `附件减 ${n} 个`],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => words(n))
    .join('，');
}
