// Times one request after the other, at one size and at the other by turns.

import { performance } from 'node:perf_hooks';

export type Timed = { readonly p50: number; readonly p95: number };

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const timed = (taken: readonly number[]): Timed => {
  const sorted = taken.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
};

/** One request; it throws when the answer is not what was expected. */
export type Once = (turn: number) => Promise<void>;

/** `times` of each, in milliseconds; the first three of each are not counted. */
export async function byTurns(all: readonly Once[], times: number): Promise<Timed[]> {
  const taken = all.map((): number[] => []);
  for (let turn = 0; turn < times + 3; turn += 1) {
    for (const [index, once] of all.entries()) {
      const from = performance.now();
      await once(turn);
      if (turn >= 3) taken[index]?.push(performance.now() - from);
    }
  }
  return taken.map(timed);
}

/** Sends a request and reads the whole answer. @throws when it is not a 200 that holds `expected`. */
export async function ask(url: string, init: RequestInit, expected: string): Promise<void> {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const text = await answer.text();
  if (answer.status === 200 && text.includes(expected)) return;
  throw new Error(`${answer.status} for ${url}: ${text.slice(0, 300)}`);
}
