// Knows how a print is answered: a PDF under its name, or a sentence.

import 'server-only';
import { printSentences, type PrintSentence } from '@/lib/messages/print';
import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { failureOf } from '../failure';
import { named, protection } from '../files/file-response';
import { takeToken } from '../rate-limit';
import { PrintBusyError, PrintTimeoutError } from './print-errors';

/** Prints of one person, of whatever kind. */
const limit = { burst: 30, perMinute: 20 };

/** Whether the person may print now; false after too many. */
export const printToken = ({ userId }: Actor): Promise<boolean> =>
  takeToken(`print:${userId}`, limit);

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
