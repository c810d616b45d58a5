// Made-up numbers that pass their checks: region 999999 is assigned to nobody.

/** A document number of region 999999; the serial gives birth date, sex and sequence. */
export function syntheticDocumentNumber(serial: number): string {
  const day = new Date(Date.UTC(1970, 0, 1 + (serial % 10_000)));
  const sequence = String(Math.floor(serial / 10_000) % 1000).padStart(3, '0');
  const body = `999999${day.toISOString().slice(0, 10).replaceAll('-', '')}${sequence}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

/** A mobile number of a range that nobody has. */
export const syntheticMobile = (serial: number): string =>
  `1990000${String(serial % 10_000).padStart(4, '0')}`;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A 统一社会信用代码 of region 999999 (GB 32100-2015, with its organisation code GB 11714). */
export function syntheticCreditCode(serial: number): string {
  const organisation = String(serial).padStart(8, '0');
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(organisation[at]), 0);
  const check = (11 - (total % 11)) % 11;
  const body = `12999999${organisation}${check === 10 ? 'X' : check}`;
  const sum = [...body].reduce(
    (all, character, at) => all + ((alphabet.indexOf(character) * 3 ** at) % 31),
    0,
  );
  return body + alphabet[(31 - (sum % 31)) % 31];
}
