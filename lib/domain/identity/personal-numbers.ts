// Knows the numbers in a text that stand for a person: of a document, a mobile, a telephone.

type Span = { readonly from: number; readonly to: number };

/**
 * From 15 digits on (region, birth date, the first of the serial) a document number is nearly told;
 * no region begins with 10, as the certificates of most universities do.
 */
const document =
  /^(?!10)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d{1,3}|\d{3}[\dX])$/i;
/** As it was written before 1999, with the year in two digits. */
const oldDocument = /^(?!10)\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/;
const mobile = /^(86)?1[3-9]\d{9}$/;
const landline = /^0\d{2,3}\d{7,8}$/;

/** What stands in the place of a number that was taken out. */
export const numberMark = '【号码】';

/** One sign a code point, full width brought to half, so that places stay what they are. */
function plainSigns(text: string): string {
  const plain = [...text].map((sign) => {
    const half = sign.normalize('NFKC');
    return half.length === 1 ? half : '□';
  });
  return plain.join('');
}

/** How a number is written: its digits in at most six groups, each a blank or a dash apart. */
const written = /\d+(?:[\s\-—]\d+){0,5}x?/gi;

/** The longest number of a person that begins with the first group, in groups; 0: none. */
function groupsOfNumber(groups: readonly string[]): number {
  for (let count = groups.length; count > 0; count -= 1) {
    const joined = groups.slice(0, count).join('');
    const forms = count <= 2 ? [document, oldDocument, mobile, landline] : [document, mobile];
    if (forms.some((form) => form.test(joined))) return count;
  }
  return 0;
}

function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: run, index } of plainSigns(text).matchAll(written)) {
    const groups = [...run.matchAll(/\d+x?/gi)].map(({ 0: digits, index: at }) => ({
      digits,
      from: index + at,
      to: index + at + digits.length,
    }));
    for (let at = 0; at < groups.length;) {
      const count = groupsOfNumber(groups.slice(at).map(({ digits }) => digits));
      const [first, last] = [groups[at], groups[at + count - 1]];
      if (count > 0 && first && last) spans.push({ from: first.from, to: last.to });
      at += Math.max(1, count);
    }
  }
  return spans;
}

/** Whether such a number is in the text, also in full width or written in groups. */
export const holdsPersonalNumber = (text: string): boolean => spansOf(text).length > 0;

/** The text with a mark in the place of each such number. */
export function withoutPersonalNumbers(text: string): string {
  const signs = [...text];
  return spansOf(text)
    .reduceRight((all, { from, to }) => all.toSpliced(from, to - from, numberMark), signs)
    .join('');
}

/**
 * The text with the numbers of an earlier one in the places of its marks, in their order; where the
 * earlier one has not as many, the marks stay.
 */
export function withNumbersOf(marked: string, earlier: string): string {
  const signs = [...earlier];
  const numbers = spansOf(earlier).map(({ from, to }) => signs.slice(from, to).join(''));
  const parts = marked.split(numberMark);
  if (parts.length - 1 !== numbers.length) return marked;
  return parts.map((part, at) => part + (numbers[at] ?? '')).join('');
}
