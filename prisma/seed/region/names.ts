// Knows what a made-up person is called, by the dice.

import {
  doubleSurnames,
  fathers,
  givenOf,
  partsOf,
  rareCharacters,
  surnames,
} from '../data/region-names';
import type { Dice } from './dice';

export type Sex = 'male' | 'female';

export function nameOf(dice: Dice, who: string, sex: Sex): { name: string; ethnicGroup: string } {
  const kind = dice.share(who, 'kind of name');
  if (kind < 0.42) {
    const ethnicGroup = dice.deal(
      [
        ['05', 62],
        ['17', 22],
        ['29', 6],
        ['02', 5],
        ['43', 3],
        ['41', 2],
      ] as const,
      ([, parts]) => parts,
      who,
      'group',
    )[0];
    const parts = [
      dice.pick(partsOf[sex], who, 'name'),
      dice.pick(fathers, who, 'father'),
      // As long as a name of three generations gets.
      ...(kind < 0.03 ? [dice.pick(fathers, who, 'grandfather')] : []),
    ];
    return { name: parts.join('·'), ethnicGroup };
  }
  const family =
    kind > 0.985 ? dice.pick(doubleSurnames, who, 'family') : dice.pick(surnames, who, 'family');
  const first = dice.pick(givenOf[sex], who, 'first');
  const second =
    kind < 0.45 ? dice.pick(rareCharacters, who, 'second') : dice.pick(givenOf[sex], who, 'second');
  const name = family + first + (kind > 0.86 && kind <= 0.985 ? '' : second);
  return { name, ethnicGroup: dice.share(who, 'hui') < 0.12 ? '03' : '01' };
}
