// Knows how fast bytes go and how long the rest takes, steadied over a few seconds.

export type Transfer = {
  readonly loaded: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  /** Bytes a second; null until two moments are known. */
  readonly rate: number | null;
};

/** Seconds over which an old rate loses most of its weight. */
const memory = 4;

/** The transfer after `loaded` bytes at a moment. */
export function transferred(before: Transfer | null, loaded: number, at: number): Transfer {
  if (before === null || at <= before.at || loaded < before.loaded) {
    return { loaded, at, rate: before?.rate ?? null };
  }
  const seconds = (at - before.at) / 1000;
  const now = (loaded - before.loaded) / seconds;
  const weight = Math.exp(-seconds / memory);
  return {
    loaded,
    at,
    rate: before.rate === null ? now : before.rate * weight + now * (1 - weight),
  };
}

/** Whole seconds that the rest of `size` bytes takes; null while nobody can say. */
export const secondsLeft = ({ loaded, rate }: Transfer, size: number): number | null =>
  rate === null || rate < 1 ? null : Math.ceil((size - loaded) / rate);
