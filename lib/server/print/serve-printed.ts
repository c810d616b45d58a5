// Knows how the file of a print job is fetched: by who asked for it, as long as it is kept.

import 'server-only';
import { audit } from '../audit';
import { named, protection } from '../files/file-response';
import { sealedStream } from '../files/sealed-stream';
import { log } from '../log';
import { printedFile } from '../queries/print-jobs';
import { isId, noPrint, printContext } from './print-response';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with the file, or a sentence; every fetch is recorded. */
export async function servePrinted(id: string): Promise<Response> {
  const ctx = await printContext();
  if (ctx instanceof Response) return ctx;
  const file = isId(id) ? await printedFile(ctx.actor, id, new Date()) : null;
  const subject = { action: 'print.fetch', objectKind: 'printJob', objectId: id };
  await audit(ctx, subject, file === null ? 'denied' : 'done');
  if (file === null) return noPrint(404, 'gone');
  const mediaType = file.name.endsWith('.xlsx') ? spreadsheet : 'application/pdf';
  try {
    return new Response(await sealedStream(file), {
      headers: {
        ...protection,
        'Content-Type': mediaType,
        'Content-Length': String(file.size),
        'Content-Disposition': named('attachment', file.name),
      },
    });
  } catch (error) {
    log.error({ err: error, printJob: id }, 'a stored print does not open');
    return noPrint(500, 'failed');
  }
}
