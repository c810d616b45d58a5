// Knows the log: structured lines with a request id and never personal data.

import 'server-only';
import pino, { type DestinationStream, type Logger } from 'pino';

type Described = {
  readonly type: string;
  readonly code: string | null;
  readonly stack: string | null;
};

/**
 * What of an error is logged: its class, its code and where it was thrown. Messages of the database
 * and of files quote values, so no message is logged, nor what else hangs on the error.
 */
function described(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, code: null, stack: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, stack: frames?.slice(0, 12).join('\n') ?? null };
}

/** A log of JSON lines; whatever stands under `err` is described. */
export const openLog = (to?: DestinationStream): Logger =>
  pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: described } },
    to ?? pino.destination(1),
  );

/** On standard output. Log ids and codes; never names, numbers or field values. */
export const log = openLog();
