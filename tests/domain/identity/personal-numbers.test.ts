import {
  holdsPersonalNumber,
  numberMark,
  withNumbersOf,
  withoutPersonalNumbers,
} from '@/lib/domain/identity/personal-numbers';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';

const document = syntheticDocumentNumber(77);
const mobile = syntheticMobile(77);
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

// prettier-ignore
test.each([
  ['a document number',                document,                                        true],
  ['one inside a sentence',            `身份证${document}，已核对`,                       true],
  ['one with a small x',               `${document.slice(0, 17)}x`,                     true],
  ['one in groups',                    `${document.slice(0, 6)} ${document.slice(6, 14)} ${document.slice(14)}`, true],
  ['one in full width',                fullWidth(document),                             true],
  ['a mobile number',                  `电话 ${mobile}`,                                 true],
  ['a mobile number in groups',        `${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`, true],
  ['a telephone with its area code',   '0991-1234567',                                  true],
  ['one without its last digit',       document.slice(0, 17),                           true],
  ['one as far as its birth date',     document.slice(0, 14),                           false],
  ['one of before 1999',               `${document.slice(0, 6)}${document.slice(8, 17)}`, true],
  ['a mobile number with 86',          `+86 ${mobile}`,                                 true],
  ['two numbers one after the other',  `${mobile} ${mobile}`,                           true],
  ['one beside a year',                `2016-${mobile}`,                                true],
  ['a number longer than any',         `${document}${document}`,                        false],
  ['a diploma of a university',        '105331201005012345',                            false],
  ['a diploma of 18 digits',           '999991201006000001',                            false],
  ['a degree of 16 digits',            '9999942014000003',                              false],
  ['a patent number',                  'ZL200310102344.5',                              false],
  ['a month',                          '2016-07',                                       false],
  ['an award’s text',                  '2022 年获示例新闻奖一等奖，排名 1/12。',              false],
  ['nothing',                          '',                                              false],
])('%s', (_, text, holds) => {
  expect(holdsPersonalNumber(text)).toBe(holds);
});

describe('taken out of a text', () => {
  const text = `联系人𠮷示例，电话${mobile}，身份证 ${fullWidth(document)}。`;
  const marked = `联系人𠮷示例，电话${numberMark}，身份证 ${numberMark}。`;

  test('a number leaves a mark, and the rest is as it was', () => {
    expect(withoutPersonalNumbers(text)).toBe(marked);
    expect(withoutPersonalNumbers('2016-07 至今')).toBe('2016-07 至今');
  });

  test('its place is filled from an earlier text with as many numbers', () => {
    expect(withNumbersOf(`${marked}又写一句`, text)).toBe(`${text}又写一句`);
  });

  test('its place stays marked where the earlier text has more or fewer', () => {
    expect(withNumbersOf(marked, `电话${mobile}`)).toBe(marked);
    expect(withNumbersOf('没有号码', text)).toBe('没有号码');
  });
});
