// Knows why a print can fail, as types that a caller can tell apart.
import 'server-only';

/** Too many prints are waiting; the reader should try again in a moment. */
export class PrintBusyError extends Error {
  override name = 'PrintBusyError';
}

/** One print took longer than its time limit and was given up. */
export class PrintTimeoutError extends Error {
  override name = 'PrintTimeoutError';
}

/** The engine refused the document or stopped; the message is for the log, not for the reader. */
export class PrintFailedError extends Error {
  override name = 'PrintFailedError';
}
