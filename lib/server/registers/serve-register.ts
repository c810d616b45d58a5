// Knows how a register leaves as a spreadsheet: every cell is text, and every export is recorded.

import 'server-only';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { isRegisterId, registerOf } from '@/lib/domain/registers/registry';
import { sheetHeads, sheetLine } from '@/lib/domain/registers/sheet';
import { can } from '@/lib/domain/policy/scopes';
import { audit } from '../audit';
import { named, protection } from '../files/file-response';
import { noPrint, printContext } from '../print/print-response';
import { runInWorker } from '../print/jobs/run-in-worker';
import { printableSheetText } from '../print/jobs/sheet-text';
import { shownRecords } from '../queries/registers/register-list';

/** What is made in less time than a person waits for. */
const mostMilliseconds = 20_000;

/** Answers with the register as .xlsx, or a sentence. */
export async function serveRegister(asked: string): Promise<Response> {
  const ctx = await printContext();
  if (ctx instanceof Response) return ctx;
  const id = isRegisterId(asked) ? asked : null;
  if (id === null || !can(ctx.actor, registerOf(id).permission)) return noPrint(404, 'notFound');
  const register = registerOf(id);
  const records = await shownRecords(ctx.actor, id);
  const rows = records.map(({ key, shown }) =>
    sheetLine(register, key, shown).map(printableSheetText),
  );
  const columns = sheetHeads(register).map((label) => ({ label, width: 24 }));
  const file = await runInWorker('sheet', AbortSignal.timeout(mostMilliseconds), (send) =>
    send({ title: register.title, columns, rows }),
  );
  await audit(ctx, { action: 'register.export', objectKind: id });
  const name = `${register.title}${formatTableDate(new Date())}.xlsx`;
  return new Response(new Uint8Array(file), {
    headers: {
      ...protection,
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': String(file.length),
      'Content-Disposition': named('attachment', name),
    },
  });
}
