// Knows telephone numbers of the mainland, in the forms in which people write them.

import { plainCharacters } from './typed-characters';

export type PhoneProblem = 'mobile.empty' | 'mobile.form' | 'landline.empty' | 'landline.form';

export type ParsedPhone = { ok: true; number: string } | { ok: false; problem: PhoneProblem };

/** Reads 138 1234 5678 or +86-138-1234-5678 as 13812345678. */
export function parseMobile(raw: string): ParsedPhone {
  const number = withoutCountry(plainCharacters(raw));
  if (number === '') return { ok: false, problem: 'mobile.empty' };
  return /^1[3-9]\d{9}$/.test(number)
    ? { ok: true, number }
    : { ok: false, problem: 'mobile.form' };
}

/** Reads 09913193615, 0991- 3193615 or （0991）3193615-12 as 0991-3193615(-12). */
export function parseLandline(raw: string): ParsedPhone {
  const typed = raw
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\s\p{Cf}]/gu, '');
  if (typed === '') return { ok: false, problem: 'landline.empty' };
  const match = landline.exec(typed.replace(/^\((0\d{2,3})\)/, '$1-'));
  if (!match) return { ok: false, problem: 'landline.form' };
  return { ok: true, number: match.slice(1).filter(Boolean).join('-') };
}

/** Reads a number that may be of either kind, as 联系电话 is. */
export function parsePhone(raw: string): ParsedPhone {
  const mobile = parseMobile(raw);
  return mobile.ok ? mobile : parseLandline(raw);
}

// 010 and 02x are the three-digit area codes.
const landline = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?$/;

function withoutCountry(number: string): string {
  return number.replace(/^(?:\+|00)86/, '');
}
