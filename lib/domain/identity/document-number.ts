// Knows the numbers of identity documents: their form, their check digit, and what they say.

import { formatTableDate, parseTableDate } from '@/lib/domain/beijing-time';
import { ageOn } from './birth-date';
import { plainCharacters } from './typed-characters';

/** The documents that an account can be opened with; all three carry a number of GB 11643. */
export const documentKinds = [
  'residentIdCard',
  'hkMacaoResidencePermit',
  'taiwanResidencePermit',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

export type Sex = 'male' | 'female';

export type DocumentNumberProblem =
  | 'documentNumber.empty'
  | 'documentNumber.fifteenDigits'
  | 'documentNumber.length'
  | 'documentNumber.characters'
  | 'documentNumber.notThisPermit'
  | 'documentNumber.isHkMacaoPermit'
  | 'documentNumber.isTaiwanPermit'
  | 'documentNumber.birthDate'
  | 'documentNumber.checkDigit'
  | 'documentNumber.birthInFuture'
  | 'documentNumber.tooYoung';

export type ParsedDocumentNumber =
  | { ok: true; number: string; sex: Sex; birthDate: string }
  | { ok: false; problem: DocumentNumberProblem };

/** 满 16 周岁 may register (个人信息处理告知). */
const minimumAge = 16;

// The region part says which permit it is: 810000 香港, 820000 澳门, 830000 台湾.
const permitOfRegion = new Map<string, DocumentKind>([
  ['810000', 'hkMacaoResidencePermit'],
  ['820000', 'hkMacaoResidencePermit'],
  ['830000', 'taiwanResidencePermit'],
]);

/** The one way to write a document number: what is looked up, compared and stored. */
export function normaliseDocumentNumber(raw: string): string {
  return plainCharacters(raw);
}

/** Reads a typed number; says which rule it breaks, in the order in which people can mend it. */
export function parseDocumentNumber(
  kind: DocumentKind,
  raw: string,
  today: Date,
): ParsedDocumentNumber {
  const number = normaliseDocumentNumber(raw);
  const birthDate = number.replace(/^.{6}(.{4})(.{2})(.{2}).*$/, '$1-$2-$3');
  const problem =
    formProblem(number) ?? kindProblem(kind, number) ?? birthProblem(birthDate, number, today);
  if (problem) return { ok: false, problem };
  return { ok: true, number, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female', birthDate };
}

function formProblem(number: string): DocumentNumberProblem | undefined {
  if (number === '') return 'documentNumber.empty';
  if (!/^\d+X?$/.test(number)) return 'documentNumber.characters';
  if (/^\d{15}$/.test(number)) return 'documentNumber.fifteenDigits';
  return number.length === 18 ? undefined : 'documentNumber.length';
}

// Never asks whether the region is in today's list: cards keep the codes of dissolved counties.
function kindProblem(kind: DocumentKind, number: string): DocumentNumberProblem | undefined {
  const said = permitOfRegion.get(number.slice(0, 6)) ?? 'residentIdCard';
  if (said === kind) return undefined;
  if (said === 'hkMacaoResidencePermit') return 'documentNumber.isHkMacaoPermit';
  if (said === 'taiwanResidencePermit') return 'documentNumber.isTaiwanPermit';
  return 'documentNumber.notThisPermit';
}

function birthProblem(
  birthDate: string,
  number: string,
  today: Date,
): DocumentNumberProblem | undefined {
  if (!parseTableDate(birthDate)) return 'documentNumber.birthDate';
  if (checkDigit(number) !== number[17]) return 'documentNumber.checkDigit';
  if (birthDate > formatTableDate(today)) return 'documentNumber.birthInFuture';
  return ageOn(birthDate, today) < minimumAge ? 'documentNumber.tooYoung' : undefined;
}

// GB 11643-1999, ISO 7064 MOD 11-2
function checkDigit(number: string): string | undefined {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11];
}
