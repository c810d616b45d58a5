import { pinyin } from 'pinyin-pro';
import { entriesLike } from '@/lib/domain/codes/code-search';
import { isSpelled, type CodeTable } from '@/lib/domain/codes/code-table';
import { degrees } from '@/lib/domain/codes/degrees';
import { ethnicGroups } from '@/lib/domain/codes/ethnic-groups';
import { sections } from '@/lib/domain/sections/registry';

const names = (table: CodeTable, typed: string) =>
  entriesLike(table, typed).map(([, name]) => name);

/** Every table of every section, once. */
const tables = new Map<CodeTable, string>(
  sections.flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) =>
      field.kind === 'choice' ? [[field.codes, field.label] as const] : [],
    ),
  ),
);

describe('an ethnic group', () => {
  test.each([
    ['维吾尔', ['维吾尔族']],
    ['吾尔', ['维吾尔族']],
    ['wwe', ['维吾尔族']],
    ['weiwuer', ['维吾尔族']],
    ['weiwuerzu', ['维吾尔族']],
    ['WeiWuEr', ['维吾尔族']],
    ['wei wu er', ['维吾尔族']],
    ["wei'wu'er", ['维吾尔族']],
    ['ｗｗｅ', ['维吾尔族']],
    ['weiwue', ['维吾尔族']],
    ['wwerz', ['维吾尔族']],
    ['kekz', ['柯尔克孜族']],
    ['kekzz', ['柯尔克孜族']],
    ['kekz族', []],
    ['keerkezi', ['柯尔克孜族']],
    ['tajike', ['塔吉克族']],
    ['tt', ['塔塔尔族']],
    ['dwe', ['达斡尔族']],
    ['ewk', ['鄂温克族']],
    ['khan', []],
    ['xyz', []],
    ['👍', []],
  ] as const)('%s finds %j', (typed, expected) => {
    expect(names(ethnicGroups, typed)).toEqual(expected);
  });

  it('is one of all while nothing is typed, the thirteen of Xinjiang first', () => {
    expect(names(ethnicGroups, ' ')).toHaveLength(58);
    expect(names(ethnicGroups, '').slice(0, 13)).toEqual(
      '汉 维吾尔 哈萨克 回 柯尔克孜 蒙古 塔吉克 锡伯 满 乌孜别克 俄罗斯 达斡尔 塔塔尔'
        .split(' ')
        .map((name) => `${name}族`),
    );
  });

  it('keeps its place in the table, however it was found', () => {
    const order = ethnicGroups.map(([code]) => code);
    const found = entriesLike(ethnicGroups, 'w').map(([code]) => code);
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual(order.filter((code) => found.includes(code)));
  });
});

describe('a degree', () => {
  test.each([
    ['gxbs', ['工学博士学位']],
    ['linchuang', ['临床医学博士专业学位', '临床医学硕士专业学位']],
    ['lcyxss', ['临床医学硕士专业学位']],
    ['wu', ['无学位']],
  ])('%s finds %j', (typed, expected) => {
    expect(names(degrees, typed)).toEqual(expected);
  });

  it('is found by what stands within its name', () => {
    expect(names(degrees, 'shuoshi')).toEqual(
      degrees.map(([, name]) => name).filter((name) => name.includes('硕士')),
    );
  });
});

describe.each([...tables].map(([table, label]) => [label, table] as const))('%s', (_, table) => {
  it('is spelled when it is too long to be looked through', () => {
    expect(isSpelled(table)).toBe(table.length > 12);
  });

  it('is spelled as people say it', () => {
    if (!isSpelled(table)) return;
    const spelled = table.map(([, name]) =>
      pinyin(name.replaceAll(/[()]/g, ''), {
        toneType: 'none',
        type: 'array',
        nonZh: 'consecutive',
        v: true,
      })
        .join(' ')
        .toLowerCase(),
    );
    expect(table.map(([, , each]) => each)).toEqual(spelled);
  });

  it('gives each entry back for its whole name, its whole pinyin and its initials', () => {
    if (!isSpelled(table)) return;
    const lost = table.filter((entry) => {
      const [, name, spelled = ''] = entry;
      const initials = spelled.split(' ').map((syllable) => syllable.charAt(0));
      return ![name, spelled.replaceAll(' ', ''), initials.join('')].every((typed) =>
        entriesLike(table, typed).includes(entry),
      );
    });
    expect(lost).toEqual([]);
  });
});
