// Knows how names of people are written: any Han character, parts joined by the one dot U+00B7.
// 民委发〔2016〕33号 (the separator, the length), GB 18030-2022 (every Han character)

export type PersonNameProblem =
  | 'personName.empty'
  | 'personName.short'
  | 'personName.long'
  | 'personName.space'
  | 'personName.edgeDot'
  | 'personName.characters';

export type ParsedPersonName =
  { ok: true; name: string } | { ok: false; problem: PersonNameProblem };

/** 间隔号, the separator between name, father's name and grandfather's name. */
export const nameDot = '\u00B7';

// Everything that keyboards and older systems write for the dot: • ‧ ∙ ⋅ ・ ･ ． . 。 ｡ ᛫ ⸱ ● ·
const dotLookAlikes =
  /[\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E.\u3002\uFF61\u16EB\u2E31\u25CF\u0387]/gu;
const hanName = /^[\p{Script=Han}〇]+(\u00B7[\p{Script=Han}〇]+)*$/u;
const latinName = /^\p{Script=Latin}[\p{Script=Latin}\p{M} \-'.]*$/u;

/** Reads a typed name; a foreigner's may be written in Latin letters as in the passport. */
export function parsePersonName(
  raw: string,
  holder: 'citizen' | 'foreigner' = 'citizen',
): ParsedPersonName {
  const latin = holder === 'foreigner' && !/\p{Script=Han}/u.test(raw);
  const name = latin ? tidyLatin(raw) : tidyHan(raw);
  const problem = problemOf(name, latin ? latinName : hanName);
  return problem ? { ok: false, problem } : { ok: true, name };
}

function problemOf(name: string, form: RegExp): PersonNameProblem | undefined {
  const length = Array.from(name).length;
  if (length === 0) return 'personName.empty';
  if (form === hanName && name.includes(' ')) return 'personName.space';
  if (form === hanName && (name.startsWith(nameDot) || name.endsWith(nameDot))) {
    return 'personName.edgeDot';
  }
  if (!form.test(name)) return 'personName.characters';
  if (length < 2) return 'personName.short';
  return length > 100 ? 'personName.long' : undefined;
}

function tidyHan(raw: string): string {
  return tidySpaces(raw)
    .replace(/[\u2F00-\u2FD5]/gu, (radical) => radical.normalize('NFKC')) // pasted out of a PDF
    .replace(dotLookAlikes, nameDot)
    .replace(/ ?(\u00B7 ?)+/gu, nameDot);
}

function tidyLatin(raw: string): string {
  return tidySpaces(raw.replace(/[\u2018\u2019]/gu, "'"));
}

function tidySpaces(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
