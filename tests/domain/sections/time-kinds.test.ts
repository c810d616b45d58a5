import type { Field } from '@/lib/domain/sections/field';
import { checkValue, formatValue, normaliseValue } from '@/lib/domain/sections/kinds';
import { fields, today } from './samples';

function verdict(field: Field, typed: unknown): unknown {
  const value = normaliseValue(field, typed);
  return checkValue(field, value, { today }) ?? { stored: value };
}
const stored = (value: unknown) => ({ stored: value });

const noMonth = '“起始时间”应是年月，例如 2016-07，请重新填写。';
const noDate = '“出版日期”应是日期，例如 2016-07-01，请重新填写。';

describe('a month, as people write it', () => {
  it.each([
    '2016-11',
    '2016/11',
    '2016.11',
    '2016年11月',
    ' 2016 年 11 月 ',
    '２０１６－１１',
    '２０１６．１１',
    '2016 11',
    '2016/11/2',
    '2016/11/02',
    '2016年11月2日',
    '2016-11-30',
  ])('%s is November 2016', (typed) => {
    expect(verdict(fields.month, typed)).toEqual(stored('2016-11'));
  });

  it.each([
    ['2016/1/2', '2016-01'],
    ['2016年1月', '2016-01'],
    ['2016-1', '2016-01'],
    ['1900-01', '1900-01'],
    ['', null],
    ['　', null],
    [null, null],
    [undefined, null],
  ])('%s is stored as %s', (typed, value) => {
    expect(verdict(fields.month, typed)).toEqual(stored(value));
  });

  it.each<[unknown]>([
    ['2016'],
    ['2016年'],
    ['201611'],
    ['2016-00'],
    ['2016-13'],
    ['16-11'],
    ['11-2016'],
    ['1899-12'],
    ['2101-01'],
    ['2016-11月中'],
    ['二〇一六年十一月'],
    ['至今'],
    ['2016-111'],
    ['2016-1️⃣'],
    ['-2016-11'.repeat(100_000)],
    ['\uD842'],
    [2016],
    [201611],
    [true],
    [{ year: 2016, month: 11 }],
    [['2016', '11']],
  ])('%p is none, and the sentence shows how to write one', (typed) => {
    expect(verdict(fields.month, typed)).toBe(noMonth);
  });

  it('with a number too many is none', () => {
    expect(verdict(fields.month, '2016/11/2/7')).toBe(noMonth);
  });

  it('is not after today where it may not be', () => {
    expect(verdict(fields.month, '2026-11')).toEqual(stored('2026-11'));
    expect(verdict(fields.month, '2026-12')).toBe('“起始时间”不能晚于今天，请核对。');
    expect(verdict({ kind: 'month', label: '时间' }, '2026-12')).toEqual(stored('2026-12'));
  });

  it.each([
    ['2016-11', '2016年11月'],
    ['2016-01', '2016年1月'],
    ['2010-10', '2010年10月'],
  ])('%s reads %s', (value, words) => {
    expect(formatValue(fields.month, value)).toBe(words);
  });
});

describe('a day, as people write it', () => {
  it.each(['2016-01-02', '2016/1/2', '2016.1.2', '2016年1月2日', '２０１６/１/２', ' 2016 1 2 '])(
    '%s is the second of January 2016',
    (typed) => {
      expect(verdict(fields.date, typed)).toEqual(stored('2016-01-02'));
    },
  );

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['', null],
  ])('%s is stored as %s', (typed, value) => {
    expect(verdict(fields.date, typed)).toEqual(stored(value));
  });

  it.each<[unknown]>([
    ['2016-01'],
    ['2016年1月'],
    ['20160102'],
    ['2023-02-29'],
    ['1900-02-29'],
    ['2016-04-31'],
    ['2016-00-01'],
    ['2016-01-00'],
    ['2016-13-01'],
    ['2016-01-02 08:00'],
    ['2016-01-02T00:00:00Z'],
    ['1899-12-31'],
    ['2101-01-01'],
    [20160102],
    [new Date(0).getTime()],
    [{}],
  ])('%p is none, and the sentence shows how to write one', (typed) => {
    expect(verdict(fields.date, typed)).toBe(noDate);
  });

  it('with a number too many is none', () => {
    expect(verdict(fields.date, '2016/1/2/7')).toBe(noDate);
  });

  it('is not after today where it may not be', () => {
    expect(verdict(fields.date, today)).toEqual(stored(today));
    expect(verdict(fields.date, '2026-11-24')).toBe('“出版日期”不能晚于今天，请核对。');
  });

  it.each([
    ['2016-01-02', '2016年1月2日'],
    ['2016-10-20', '2016年10月20日'],
  ])('%s reads %s', (value, words) => {
    expect(formatValue(fields.date, value)).toBe(words);
  });
});
