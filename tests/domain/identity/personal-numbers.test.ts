import { holdsPersonalNumber } from '@/lib/domain/identity/personal-numbers';
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
  ['a diploma of 18 digits',           '999991201006000001',                            false],
  ['a degree of 16 digits',            '9999942014000003',                              false],
  ['a patent number',                  'ZL200310102344.5',                              false],
  ['a month',                          '2016-07',                                       false],
  ['an award’s text',                  '2022 年获示例新闻奖一等奖，排名 1/12。',              false],
  ['nothing',                          '',                                              false],
])('%s', (_, text, holds) => {
  expect(holdsPersonalNumber(text)).toBe(holds);
});
