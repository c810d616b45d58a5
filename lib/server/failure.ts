// Knows how anything thrown becomes a sentence: a refusal in its words, the rest neutral with an id.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import type { Failure } from '@/lib/domain/result';
import { refusalSentence } from '@/lib/messages/refusals';
import { isBusy } from './db';
import { log } from './log';

const neutral = (requestId: string): string =>
  `这一步没有完成，您填写的内容还在本页。请稍后再试；仍不行时，请把编号 ${requestId.slice(0, 8)} 告诉技术咨询电话。`;

/** The typed failure of an error; what nobody expected is logged with the request's id. */
export function failureOf(thrown: unknown, name: string, requestId: string): Failure {
  const error = isBusy(thrown) ? new Refusal('busy') : thrown;
  if (error instanceof Refusal) {
    return {
      ok: false,
      code: error.code,
      message: refusalSentence(error.code, error.params),
      fieldErrors: error.fieldErrors,
      requestId,
    };
  }
  log.error({ action: name, requestId, err: describe(error) }, 'action failed');
  return { ok: false, code: 'unexpected', message: neutral(requestId), fieldErrors: {}, requestId };
}

// Database errors quote values; only their class, code and stack of our own frames are logged.
function describe(error: unknown): { type: string; code: string | null; stack: string | null } {
  if (!(error instanceof Error)) return { type: typeof error, code: null, stack: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, stack: frames?.slice(0, 12).join('\n') ?? null };
}
