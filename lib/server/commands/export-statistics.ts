// Knows how statistics leave as a spreadsheet: what the page shows, for a reason that is recorded.

import 'server-only';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import { sheetColumns, sheetLines } from '@/lib/domain/statistics/sheet';
import { audit } from '../audit';
import type { Context } from '../context';
import { runInWorker } from '../print/jobs/run-in-worker';
import { printableSheetText } from '../print/jobs/sheet-text';
import { statistics } from '../queries/statistics';

export type ExportInput = {
  readonly year: string;
  readonly series: string;
  readonly reason: string;
};
export type ExportedSheet = {
  readonly name: string;
  /** The .xlsx in base64: it is small. */
  readonly file: string;
};

/** What is made in less time than a person waits for. */
const mostMilliseconds = 20_000;

/** @throws Refusal `notFound` for who may not. */
export async function exportStatistics(
  ctx: Context,
  { reason, ...asked }: ExportInput,
): Promise<ExportedSheet> {
  const page = can(ctx.actor, 'statistics.export') ? await statistics(ctx.actor, asked) : null;
  if (page === null) throw new Refusal('notFound');
  const rows = sheetLines(page).map((line) => line.map(printableSheetText));
  const file = await runInWorker('sheet', AbortSignal.timeout(mostMilliseconds), (send) =>
    send({ title: '统计', columns: sheetColumns, rows }),
  );
  const asShown = `${page.year} ${page.seriesName}`;
  await audit(ctx, {
    action: 'statistics.export',
    objectKind: 'statistics',
    objectId: asShown,
    reason,
  });
  return { name: `统计 ${asShown}.xlsx`, file: Buffer.from(file).toString('base64') };
}
