import { beijing } from '@/lib/domain/beijing-time';
import type { RegisterField } from '@/lib/domain/registers/field';
import { readField, showField } from '@/lib/domain/registers/kinds';

const common = { label: '示例' };
const text: RegisterField = { ...common, kind: 'text', max: 4, pattern: /^[a-z]+$/, example: 'ab' };
const integer: RegisterField = { ...common, kind: 'integer', min: 1, max: 10, unit: '次' };
const yesNo: RegisterField = { ...common, kind: 'yesNo' };
const choice: RegisterField = { ...common, kind: 'choice', codes: [['a', '甲']] };
const reference: RegisterField = { ...common, kind: 'reference', to: 'series' };
const level: RegisterField = { ...common, kind: 'level' };
const levels: RegisterField = { ...common, kind: 'levels' };
const day: RegisterField = { ...common, kind: 'day' };
const instant: RegisterField = { ...common, kind: 'instant' };

const options = [
  ['news', '新闻'],
  ['one', '重名'],
  ['two', '重名'],
] as const;

// prettier-ignore
it.each([
  [text,      ' abc ',            'abc',                          'abc'],
  [integer,   '10',               10,                             '10'],
  [yesNo,     '否',               false,                          '否'],
  [choice,    'a',                'a',                            '甲'],
  [choice,    '甲',               'a',                            '甲'],
  [reference, '新闻',             'news',                         '新闻'],
  [reference, 'two',              'two',                          '重名'],
  [level,     '副高级',           2,                              '副高级'],
  [levels,    '中级，正高级',     [1, 3],                         '正高级、中级'],
  [levels,    '3、1',             [1, 3],                         '正高级、中级'],
  [day,       '2026-10-01',       new Date('2026-10-01T00:00Z'),  '2026-10-01'],
  [instant,   '2026-11-23 18:00', beijing(2026, 11, 23, 18),      '2026-11-23 18:00'],
  [instant,   '2026-11-23T18:00', beijing(2026, 11, 23, 18),      '2026-11-23 18:00'],
] as const)('$kind reads “%s”', (field, typed, value, shown) => {
  expect(readField(field, typed, options)).toEqual({ value });
  expect(showField(field, value, options)).toBe(shown);
});

// prettier-ignore
it.each([
  [text,      'abcde',            '最多 4 字，现在 5 字。'],
  [text,      '甲',               '写法不对，例如“ab”。'],
  [integer,   '11',               '请填写 1 到 10 的整数（次）。'],
  [integer,   '1.5',              '请填写 1 到 10 的整数（次）。'],
  [yesNo,     '也许',             '请填写“是”或“否”。'],
  [choice,    '乙',               '没有“乙”，请从列表中选择。'],
  [reference, '重名',             '有 2 个“重名”，请填写代码。'],
  [level,     '高级',             '没有“高级”这个级别，请填写正高级、副高级、中级、助理级或员级。'],
  [levels,    '中级、高级',       '没有“高级”这个级别，请填写正高级、副高级、中级、助理级或员级。'],
  [day,       '2026-02-30',       '请按“2026-11-23”填写日期。'],
  [instant,   '2026-11-23 25:00', '请按“2026-11-23 18:00”填写日期和时间（北京时间）。'],
  [instant,   '',                 '请填写。'],
] as const)('$kind refuses “%s”: %s', (field, typed, problem) => {
  expect(readField(field, typed, options)).toEqual({ problem });
});

it('takes nothing for what is optional', () => {
  expect(readField({ ...day, optional: true }, '  ', [])).toEqual({ value: null });
  expect(showField(day, null, [])).toBe('');
});
