// Knows when a text holds a number that stands for a person: a document's or a telephone's.

const document =
  /(?<!\d)\d{6}((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const landline = /(?<!\d)0\d{2,3}[-—\s]?\d{7,8}(?!\d)/;

/**
 * Whether there is a document number (18 digits with a birth date in them, whatever the check
 * digit), a mobile or a telephone number with its area code in the text, also in full width or
 * written in groups.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  const joined = plain.replace(/(?<=\d)[\s-](?=[\dXx])/g, '');
  return [plain, joined].some((each) =>
    [document, mobile, landline].some((number) => number.test(each)),
  );
}
