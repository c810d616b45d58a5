import {
  cn,
  isbn,
  isPatentNumber,
  isSoftwareNumber,
  issn,
} from '@/lib/domain/codes/publication-numbers';

describe('an ISSN', () => {
  it.each([
    ['0378-5955', true],
    ['2049-3630', true],
    ['0000-006X', true],
    ['0378-5954', false],
    ['03785955', false],
    ['0378-595', false],
    ['X378-5955', false],
    ['', false],
  ])('%s: %s', (value, right) => expect(issn.test(value)).toBe(right));
});

describe('an ISBN', () => {
  it.each([
    ['9780306406157', true],
    ['978-0-306-40615-7', true],
    ['0306406152', true],
    ['0-8044-2957-X', true],
    ['9780306406158', false],
    ['0306406153', false],
    ['9770306406157', false],
    ['97803064061', false],
    ['978-0-306-40615-X', false],
    ['-9780306406157', false],
  ])('%s: %s', (value, right) => expect(isbn.test(value)).toBe(right));
});

describe('a CN', () => {
  it.each([
    ['CN65-1234', true],
    ['CN 65-1234/G2', true],
    ['CN65-123', false],
    ['65-1234', false],
  ])('%s: %s', (value, right) => expect(cn.test(value)).toBe(right));
});

describe('a patent number', () => {
  it.each([
    ['200310102344.5', true],
    ['ZL200310102344.5', true],
    ['ZL2003101023445', true],
    ['200310102344.6', false],
    // the fifth digit is the kind, and there is no kind 5
    ['200350102344.5', false],
    ['20031010234.5', false],
    ['ZL 200310102344.5', false],
    ['', false],
  ])('%s: %s', (value, right) => expect(isPatentNumber(value)).toBe(right));

  it('had eight digits before October 2003', () => {
    // 0·2 + 2·3 + 1·4 + 2·5 + 3·6 + 4·7 + 5·8 + 6·9 = 160, and 160 mod 11 is 6
    expect(isPatentNumber('02123456.6')).toBe(true);
    expect(isPatentNumber('02123456.7')).toBe(false);
  });
});

describe('the registration number of a program', () => {
  it.each([
    ['2020SR0123456', true],
    ['2009SR012345', true],
    ['2020SR01234', false],
    ['2020sr0123456', false],
  ])('%s: %s', (value, right) => expect(isSoftwareNumber(value)).toBe(right));
});
