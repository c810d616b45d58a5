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
  log.error({ action: name, requestId, err: error }, 'action failed');
  return { ok: false, code: 'unexpected', message: neutral(requestId), fieldErrors: {}, requestId };
}
