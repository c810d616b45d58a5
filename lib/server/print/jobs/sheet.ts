// Knows how a 一览表 becomes a spreadsheet: every cell is text, so that no number is rounded, no
// date turned round, and nothing that begins with = is ever a formula.

import 'server-only';
import { rosterColumns } from '@/lib/domain/print/roster';
import { printableSheetText } from './sheet-text';
import { runInWorker } from './run-in-worker';

/** The .xlsx of the lines, made beside the site's own thread. */
export async function rosterSheet(
  lines: readonly (readonly string[])[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  const columns = [
    { label: '序号', width: 6 },
    ...rosterColumns.map(({ label, group, weight }) => ({
      label: group === undefined ? label : `${group}：${label}`,
      width: Math.round(weight * 0.9),
    })),
  ];
  const rows = lines.map((line, at) => [String(at + 1), ...line].map(printableSheetText));
  return runInWorker('sheet', signal, (send) => send({ title: '一览表', columns, rows }));
}
