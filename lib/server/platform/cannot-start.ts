// Knows the one kind of error that people at the console are meant to read.

import 'server-only';

/** A start that cannot go on; the message is one Chinese sentence: what happened, what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/**
 * The `code` of an error of Node or PostgreSQL, or ''. Not asked of `instanceof Error`: where code
 * runs in a context of its own, as under Jest, errors of Node are of another Error.
 */
export function codeOf(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}
