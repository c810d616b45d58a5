// Knows how a print is answered: a PDF under its name, or a sentence.

import 'server-only';
import { printSentences, type PrintSentence } from '@/lib/messages/print';
import { Refusal } from '@/lib/domain/refusal';
import { audit, type AuditSubject } from '../audit';
import type { Context } from '../context';
import { failureOf } from '../failure';
import { named, protection } from '../files/file-response';
import { requestFacts } from '../request';
import { admit } from '../session';
import { PrintBusyError, PrintTimeoutError } from './print-errors';

/** Prints of one person, of whatever kind. */
const bucket = { name: 'print', limit: { burst: 30, perMinute: 20 } };

/** Who asks for a print; a sentence for nobody, and for who has printed too much. */
export async function printContext(): Promise<Context | Response> {
  const [{ requestId, ip }, found] = await Promise.all([requestFacts(), admit(bucket)]);
  if (found === null) return noPrint(401, 'signedOut');
  if (!found.taken) return noPrint(429, 'tooMany', { 'Retry-After': '60' });
  return { actor: found.actor, requestId, ip };
}

/** A sentence instead of a print. */
export const noPrint = (status: number, key: PrintSentence, more: Record<string, string> = {}) =>
  new Response(printSentences[key], {
    status,
    headers: { ...protection, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

/** A PDF, and its name without the ending. */
export type NamedPdf = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string };

/**
 * Answers with the PDF that `make` draws, or a sentence; recorded either way.
 * @param make refuses, or records that the paper is handed out and draws it.
 */
export async function servePdf(
  subject: AuditSubject & { readonly objectId: string },
  download: boolean,
  make: (ctx: Context) => Promise<NamedPdf>,
): Promise<Response> {
  const ctx = await printContext();
  if (ctx instanceof Response) return ctx;
  try {
    if (!isId(subject.objectId)) throw new Refusal('notFound');
    const { bytes, name } = await make(ctx);
    return new Response(bytes, {
      headers: {
        ...protection,
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.length),
        'Content-Disposition': named(download ? 'attachment' : 'inline', `${name}.pdf`),
      },
    });
  } catch (error) {
    const result = error instanceof Refusal ? 'denied' : 'failed';
    await audit(ctx, subject, result).catch(() => undefined);
    return failed(error, subject.action, ctx.requestId);
  }
}

/** Why there is no print: told apart where people can do something about it. */
function failed(error: unknown, action: string, requestId: string): Response {
  if (error instanceof PrintBusyError) return noPrint(503, 'busy', { 'Retry-After': '10' });
  if (error instanceof PrintTimeoutError) return noPrint(503, 'tooLong', { 'Retry-After': '30' });
  if (error instanceof Refusal) return noPrint(404, 'notFound');
  failureOf(error, action, requestId);
  return noPrint(500, 'failed');
}

export const isId = (asked: string): boolean => /^[0-9a-f-]{36}$/.test(asked);
