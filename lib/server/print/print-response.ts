// Knows how a print is answered: a PDF under its name, or a sentence.

import 'server-only';
import { printSentences, type PrintSentence } from '@/lib/messages/print';
import { Refusal } from '@/lib/domain/refusal';
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

/** @param name without its ending. */
export const pdfResponse = (bytes: Uint8Array, name: string, download: boolean) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...protection,
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': named(download ? 'attachment' : 'inline', `${name}.pdf`),
    },
  });

/** Why there is no print: told apart where people can do something about it. */
export function printFailure(error: unknown, action: string, requestId: string): Response {
  if (error instanceof PrintBusyError) return noPrint(503, 'busy', { 'Retry-After': '10' });
  if (error instanceof PrintTimeoutError) return noPrint(503, 'tooLong', { 'Retry-After': '30' });
  if (error instanceof Refusal) return noPrint(404, 'notFound');
  failureOf(error, action, requestId);
  return noPrint(500, 'failed');
}
