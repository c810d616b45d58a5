// Knows the one kind of error that people at the console are meant to read.

import 'server-only';

/** A start that cannot go on; the message is one Chinese sentence: what happened, what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** The `code` of an error of Node or PostgreSQL, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
