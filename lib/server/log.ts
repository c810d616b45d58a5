// Knows the log: structured lines with a request id and never personal data.

import 'server-only';
import pino from 'pino';

/** JSON lines on standard output. Log ids and codes; never names, numbers or field values. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
