import type { Field } from '@/lib/domain/sections/field';
import { checkValue, formatValue, normaliseValue } from '@/lib/domain/sections/kinds';
import { fields, today } from './samples';

function verdict(field: Field, typed: unknown): unknown {
  const value = normaliseValue(field, typed);
  return checkValue(field, value, { today }) ?? { stored: value };
}
const stored = (value: unknown) => ({ stored: value });

describe('a number', () => {
  const { number } = fields;
  const whole: Field = { kind: 'number', label: '人数', min: 1, max: 200 };
  const between = '“经费”应是0 到 100 之间的数';

  it.each<[unknown, unknown]>([
    ['', stored(null)],
    [' ', stored(null)],
    [null, stored(null)],
    ['0', stored(0)],
    ['00', stored(0)],
    ['-0', stored(0)],
    [-0, stored(0)],
    ['100', stored(100)],
    ['100.00', stored(100)],
    ['12.5', stored(12.5)],
    ['12.55', stored(12.55)],
    ['１２．５', stored(12.5)],
    [12.5, stored(12.5)],
    ['12.555', '“经费”最多保留 2 位小数。'],
    ['-1', `${between}，请核对。`],
    ['100.01', `${between}，请核对。`],
    [101, `${between}，请核对。`],
    ['1e1', `${between}，请用数字填写。`],
    ['0x10', `${between}，请用数字填写。`],
    ['Infinity', `${between}，请用数字填写。`],
    ['NaN', `${between}，请用数字填写。`],
    ['.5', `${between}，请用数字填写。`],
    ['5.', `${between}，请用数字填写。`],
    ['十', `${between}，请用数字填写。`],
    ['12 万元', `${between}，请用数字填写。`],
    ['👍', `${between}，请用数字填写。`],
    ['9'.repeat(1_048_576), `${between}，请用数字填写。`],
    [Number.NaN, `${between}，请用数字填写。`],
    [Number.POSITIVE_INFINITY, `${between}，请用数字填写。`],
    [true, `${between}，请用数字填写。`],
    [[5], `${between}，请用数字填写。`],
    [{}, `${between}，请用数字填写。`],
  ])('%p', (typed, expected) => {
    expect(verdict(number, typed)).toEqual(expected);
  });

  it('may be written with commas between thousands, and only there', () => {
    const funds: Field = { kind: 'number', label: '经费', min: 0, max: 10_000_000 };
    expect(verdict(funds, '1,234,567')).toEqual(stored(1_234_567));
    expect(verdict(funds, '1，234')).toEqual(stored(1234));
    expect(verdict(funds, '12,5')).toEqual(expect.any(String));
  });

  it.each<[unknown, unknown]>([
    ['1', stored(1)],
    ['200', stored(200)],
    ['0', '“人数”应是1 到 200 之间的整数，请核对。'],
    ['201', '“人数”应是1 到 200 之间的整数，请核对。'],
    ['1.5', '“人数”应是整数，请去掉小数。'],
  ])('without decimals: %p', (typed, expected) => {
    expect(verdict(whole, typed)).toEqual(expected);
  });

  it('reads with its unit', () => {
    expect(formatValue({ ...number, unit: '万元' }, 12.5)).toBe('12.5 万元');
    expect(formatValue(number, 0)).toBe('0');
  });
});

describe('yes or no', () => {
  it.each<[unknown]>([['true'], ['false'], ['是'], [1], [0], ['x'.repeat(1_048_576)], [{}], [[]]])(
    '%p is neither',
    (typed) => {
      expect(verdict(fields.yesNo, typed)).toBe('“是否完成”请选择“是”或“否”。');
    },
  );

  it('reads 是 or 否, and nothing when nothing was chosen', () => {
    const read = [true, false, null].map((value) => formatValue(fields.yesNo, value));
    expect(read).toEqual(['是', '否', '']);
    expect([true, false, '', null].map((typed) => verdict(fields.yesNo, typed))).toEqual(
      [true, false, null, null].map(stored),
    );
  });
});

describe('a choice', () => {
  it.each<[unknown]>([
    ['3'],
    ['国家级'],
    [' 1'],
    ['１'],
    [1],
    [['1']],
    [{ code: '1' }],
    ['__proto__'],
    ['1'.repeat(1_048_576)],
  ])('%p is not in the list', (typed) => {
    expect(verdict(fields.choice, typed)).toBe('“级别”请从列表中选择一项。');
  });

  it('stores the code and reads the name', () => {
    expect(['1', '', null].map((typed) => verdict(fields.choice, typed))).toEqual(
      ['1', null, null].map(stored),
    );
    expect(formatValue(fields.choice, '2')).toBe('省部级');
  });
});

describe('a unit', () => {
  const picked = { id: '00000000-0000-7000-8000-000000000001', name: '示例单位' };
  const notPicked = '“基层单位”不能手动填写，请点击“选择单位”从弹出窗口中选择。';

  it.each<[unknown]>([
    ['示例单位'],
    [{ name: '示例单位' }],
    [{ id: picked.id }],
    [{ ...picked, id: '1' }],
    [{ ...picked, id: picked.id.toUpperCase().replaceAll('0', 'G') }],
    [{ ...picked, name: 5 }],
    [{ ...picked, name: '单'.repeat(201) }],
    [{ ...picked, name: 'x'.repeat(1_048_576) }],
    [5],
    [[picked]],
  ])('%p was not picked in the window', (typed) => {
    expect(verdict(fields.unit, typed)).toBe(notPicked);
  });

  it('is stored with the name that it had, and reads as that', () => {
    expect(verdict(fields.unit, picked)).toEqual(stored(picked));
    expect(formatValue(fields.unit, picked)).toBe('示例单位');
    expect(verdict(fields.unit, '')).toEqual(stored(null));
  });

  it('carries nothing into the database but id and name', () => {
    const more = { ...picked, note: 'x'.repeat(100_000) };
    expect([stored(picked), notPicked]).toContainEqual(verdict(fields.unit, more));
  });
});
