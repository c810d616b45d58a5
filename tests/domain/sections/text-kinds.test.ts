import type { Field } from '@/lib/domain/sections/field';
import { checkValue, normaliseValue } from '@/lib/domain/sections/kinds';
import { fields, today } from './samples';

/** What is stored of what was typed, or the sentence that says what is wrong. */
function verdict(field: Field, typed: unknown): unknown {
  const value = normaliseValue(field, typed);
  const wrong = checkValue(field, value, { today });
  return wrong === null ? { stored: value } : wrong;
}
const stored = (value: unknown) => ({ stored: value });

const tooLong = (label: string, length: number) =>
  `“${label}”最多 10 字，现有 ${length} 字，请删减 ${length - 10} 字。`;
const broken = (label: string) => `“${label}”中有无法保存的字符，请删去后重新输入。`;
const notText = (label: string) => `“${label}”应是文字，请重新填写。`;

describe.each([fields.text, fields.longText])('a field of words ($kind)', (field) => {
  const { label } = field;

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, stored(null)],
    ['no value', null, stored(null)],
    ['an empty text', '', stored(null)],
    ['blanks', ' \t\u3000\u00a0\n ', stored(null)],
    ['only characters that nobody sees', '\u0000\u0007\uFEFF\u202E', stored(null)],
    ['one character', '字', stored('字')],
    ['as many as there may be', '十'.repeat(10), stored('十'.repeat(10))],
    ['one more', '十'.repeat(11), tooLong(label, 11)],
    ['as many and blanks around', `  ${'十'.repeat(10)}　`, stored('十'.repeat(10))],
    ['ten characters outside the plane', '𠮷'.repeat(10), stored('𠮷'.repeat(10))],
    ['eleven of them', '𠮷'.repeat(11), tooLong(label, 11)],
    ['emoji', '👍🏽好', stored('👍🏽好')],
    ['a family of seven code points', '👨‍👩‍👧‍👦', stored('👨‍👩‍👧‍👦')],
    ['letters of Uyghur', 'قۇتلۇق', stored('قۇتلۇق')],
    ['a letter in two parts', 'e\u0301', stored('é')],
    ['full-width digits, as they are', '２０２６', stored('２０２６')],
    ['the left half of a pair', 'a\uD842', broken(label)],
    ['the right half of a pair', '\uDFB7a', broken(label)],
    ['halves in the wrong order', '\uDFB7\uD842', broken(label)],
    ['signs that turn the text around', 'a\u202Eb\u2066c', stored('abc')],
    ['a zero character', 'a\u0000b', stored('ab')],
    ['markup, as it is', '<b>&"\'', stored('<b>&"\'')],
    ['a number', 5, notText(label)],
    ['yes', true, notText(label)],
    ['a list', ['字'], notText(label)],
    ['an object', { toString: 'x' }, notText(label)],
  ])('takes or refuses %s', (_, typed, expected) => {
    expect(verdict(field, typed)).toEqual(expected);
  });

  it('refuses a megabyte, and says how much too long it is', () => {
    expect(verdict(field, '字'.repeat(1_048_576))).toBe(tooLong(label, 1_048_576));
  });
});

describe('one line and several', () => {
  it.each([
    ['一行\n两行', '一行 两行', '一行\n两行'],
    ['一行\r\n两行', '一行 两行', '一行\n两行'],
    ['一行 \n\n 两行', '一行 两行', '一行 \n\n 两行'],
  ])('%j is one line in a text and stays in a long text', (typed, line, lines) => {
    expect(verdict(fields.text, typed)).toEqual(stored(line));
    expect(verdict(fields.longText, typed)).toEqual(stored(lines));
  });
});

describe('a text with a form of its own', () => {
  const sentence = '“邮编”应是 6 位数字，例如 830000。';
  const field: Field = {
    kind: 'text',
    label: '邮编',
    max: 6,
    pattern: { form: 'postcode', sentence },
  };

  it.each([
    ['830000', stored('830000')],
    [' 830000 ', stored('830000')],
    ['83000', sentence],
    ['83000a', sentence],
    ['8300000', '“邮编”最多 6 字，现有 7 字，请删减 1 字。'],
    ['', stored(null)],
  ])('%s', (typed, expected) => {
    expect(verdict(field, typed)).toEqual(expected);
  });

  it('is written with full-width digits by many, and means the same', () => {
    expect(verdict(field, '８３００００')).toEqual(stored('830000'));
  });
});
