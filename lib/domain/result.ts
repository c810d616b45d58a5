// Knows what an action answers: data, or a no in words that the page can show.

import type { RefusalCode } from './refusal';

export type Failure = {
  readonly ok: false;
  readonly code: RefusalCode | 'unexpected';
  /** What happened, what is safe, what to do. */
  readonly message: string;
  /** Messages beside fields, keyed by the field's path. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** For the support telephone: finds the log line. */
  readonly requestId: string;
};

export type Result<T> = { readonly ok: true; readonly data: T } | Failure;
