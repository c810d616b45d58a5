// Knows chance that is the same in every run: a number follows from the seed and the words that name
// what it decides, whatever was decided before.

import { createHash } from 'node:crypto';

export type Dice = {
  readonly seed: number;
  /** From 0 up to 1, without it. */
  readonly share: (...words: readonly (string | number)[]) => number;
  /** A whole number below `count`. */
  readonly below: (count: number, ...words: readonly (string | number)[]) => number;
  readonly pick: <T>(list: readonly T[], ...words: readonly (string | number)[]) => T;
  /** One of the list, each as often as its parts say. */
  readonly deal: <T>(
    list: readonly T[],
    partsOf: (one: T) => number,
    ...words: readonly (string | number)[]
  ) => T;
};

export function diceOf(seed: number): Dice {
  const share: Dice['share'] = (...words) => {
    const digest = createHash('sha256')
      .update([seed, ...words].join('\u0000'))
      .digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  };
  const below: Dice['below'] = (count, ...words) => Math.floor(share(...words) * count);
  return {
    seed,
    share,
    below,
    pick: (list, ...words) => listed(list[below(list.length, ...words)]),
    deal: (list, partsOf, ...words) => {
      let left = share(...words) * list.reduce((sum, one) => sum + partsOf(one), 0);
      return listed(list.find((one) => (left -= partsOf(one)) < 0));
    },
  };
}

function listed<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
