// Knows the numbers of publications and patents, which check themselves (domain.md §6.6).

/** A form of number that a text field asks for; `source` says it in the documents. */
export type NumberForm = { test(value: string): boolean; readonly source: string };

const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);

/** The digit that makes up to eleven; ten is written X. */
const modEleven = (rest: number): string => (rest === 10 ? 'X' : String(rest));

/** ISO 3297: eight characters, the last one checks. */
export const issn: NumberForm = {
  source: 'ISSN with its check digit',
  test: (value) => {
    if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false;
    const digits = value.replace('-', '');
    return digits[7] === modEleven((11 - (sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11);
  },
};

const isbn10 = (digits: string): boolean =>
  /^\d{9}[\dX]$/.test(digits) &&
  digits[9] === modEleven((11 - (sum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11);

const isbn13 = (digits: string): boolean =>
  /^97[89]\d{10}$/.test(digits) &&
  Number(digits[12]) === (10 - (sum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;

/** ISO 2108: ten or thirteen digits, with or without hyphens. */
export const isbn: NumberForm = {
  source: 'ISBN of 10 or 13 digits with its check digit',
  test: (value) => {
    if (!/^\d[\d-]*[\dX]$/.test(value)) return false;
    const digits = value.replaceAll('-', '');
    return isbn10(digits) || isbn13(digits);
  },
};

/** 国内统一连续出版物号. Journals of the region: CN65-xxxx. */
export const cn: NumberForm = /^CN\s?\d{2}-\d{4}(\/[A-Z0-9]+)?$/;

/**
 * A Chinese patent number: the year, a digit for the kind and a serial, twelve digits in all (eight,
 * with a year of two, before October 2003), and a check digit.
 */
export function isPatentNumber(value: string): boolean {
  const [, digits = '', check] = /^(?:ZL)?(\d{12}|\d{8})\.?([\dX])$/.exec(value) ?? [];
  const isOld = digits.length === 8;
  if (!/[12389]/.test(digits[isOld ? 2 : 4] ?? '')) return false;
  const weights = isOld ? [2, 3, 4, 5, 6, 7, 8, 9] : [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  return check === modEleven(sum(digits, weights) % 11);
}

/** The registration number of a computer program. */
export const isSoftwareNumber = (value: string): boolean => /^\d{4}SR\d{6,7}$/.test(value);
