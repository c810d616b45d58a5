// Knows 统一社会信用代码, the number of a unit: its form and its two check characters.

import { plainCharacters } from './typed-characters';

export type CreditCodeProblem =
  | 'creditCode.empty'
  | 'creditCode.length'
  | 'creditCode.characters'
  | 'creditCode.organisationCode'
  | 'creditCode.checkDigit';

export type ParsedCreditCode =
  { ok: true; code: string } | { ok: false; problem: CreditCodeProblem };

// GB 32100-2015: no I, O, S, V, Z
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Reads a typed code. The registering department and the region are not judged. */
export function parseCreditCode(raw: string): ParsedCreditCode {
  const code = plainCharacters(raw);
  const problem = problemOf(code);
  return problem ? { ok: false, problem } : { ok: true, code };
}

function problemOf(code: string): CreditCodeProblem | undefined {
  if (code === '') return 'creditCode.empty';
  if (Array.from(code).some((character) => !alphabet.includes(character)))
    return 'creditCode.characters';
  if (code.length !== 18) return 'creditCode.length';
  if (checkCharacter(code) !== code[17]) return 'creditCode.checkDigit';
  return organisationCheck(code.slice(8, 16)) === code[16]
    ? undefined
    : 'creditCode.organisationCode';
}

// GB 32100-2015: weights are the powers of 3 mod 31
function checkCharacter(code: string): string | undefined {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce(
    (total, weight, i) => total + weight * alphabet.indexOf(code.charAt(i)),
    0,
  );
  return alphabet[(31 - (sum % 31)) % 31];
}

// GB 11714-1997: digits and A=10 … Z=35
function organisationCheck(body: string): string | undefined {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36),
    0,
  );
  return '0X987654321'[sum % 11];
}
