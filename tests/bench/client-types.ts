// What the bench and its client process tell each other.

import type { Saver } from './people';

/** One request, sent again and again. */
export type Ask = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** One stretch of measuring. */
export type Plan = {
  readonly origin: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Every answer is a 200 that holds this text. */
  readonly expected: string;
} & (
  | { readonly kind: 'asks'; readonly asks: readonly Ask[] }
  /** The savers given first are kept: each save goes on from the version acknowledged last. */
  | { readonly kind: 'saves'; readonly action: string; readonly savers: readonly Saver[] }
);

export type Outcome = {
  readonly requests: number;
  readonly milliseconds: number;
  /** Bytes of all bodies. */
  readonly bytes: number;
  /** Middle and slow answers, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that were not what was expected; the first few are quoted. */
  readonly failed: number;
  readonly complaints: readonly string[];
  /** What each person's last acknowledged save wrote. */
  readonly acknowledged: readonly Acknowledged[];
};

export type Acknowledged = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly field: string;
  readonly version: number;
  readonly text: string;
};
