// Knows how a print is sent to a browser: to whom, how often, and under which headers.

import 'server-only';
import { printForms, type PageForm } from '@/lib/domain/print/forms';
import { Refusal } from '@/lib/domain/refusal';
import { printSentences, type PrintSentence } from '@/lib/messages/print';
import { audit } from '../audit';
import { failureOf } from '../failure';
import { requestContext } from '../files/request-context';
import { printSource, type PrintSource } from '../queries/print-source';
import { takeToken } from '../rate-limit';
import { printCache } from './print-cache';
import { PrintBusyError, PrintTimeoutError } from './print-errors';
import { renderPdf } from './render-pdf';

const limit = { burst: 30, perMinute: 20 };
const protection = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

const no = (status: number, key: PrintSentence, more: Record<string, string> = {}) =>
  new Response(printSentences[key], {
    status,
    headers: { ...protection, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

const nameOf = (number: string, form: PageForm) =>
  encodeURIComponent(`${number}${printForms[form].title}.pdf`);

/** Drawn once for what it shows; a draft each time. */
async function drawn({ key, document }: PrintSource): Promise<Uint8Array> {
  const draw = async () => renderPdf(await document());
  return key === null ? draw() : printCache().get(key, draw);
}

/** Answers with the application's PDF, or a sentence; every print is recorded, it shows the full number. */
export async function servePrint(id: string, form: PageForm, download: boolean): Promise<Response> {
  const ctx = await requestContext();
  if (ctx.actor === null) return no(401, 'signedOut');
  if (!(await takeToken(`print:${ctx.actor.userId}`, limit))) {
    return no(429, 'tooMany', { 'Retry-After': '60' });
  }
  const subject = { action: 'application.print', objectKind: 'application', objectId: id };
  try {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('notFound');
    const source = await printSource(ctx.actor, id, form, new Date());
    const bytes = await drawn(source);
    await audit(ctx, subject);
    const kind = download ? 'attachment' : 'inline';
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...protection,
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.length),
        'Content-Disposition': `${kind}; filename="${source.applicationNumber}.pdf"; filename*=UTF-8''${nameOf(source.applicationNumber, form)}`,
      },
    });
  } catch (error) {
    if (error instanceof PrintBusyError) return no(503, 'busy', { 'Retry-After': '10' });
    if (error instanceof PrintTimeoutError) return no(503, 'tooLong', { 'Retry-After': '30' });
    if (error instanceof Refusal) {
      await audit(ctx, subject, 'denied');
      return no(404, 'notFound');
    }
    failureOf(error, 'application.print', ctx.requestId);
    return no(500, 'failed');
  }
}
