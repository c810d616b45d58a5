// Made-up names, the same in every run: Han names, names with a dot, characters that are rare.

import { wordsOfName } from '@/lib/server/name-search';

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余',
);
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉红建国文辉力');
const first =
  '阿依古丽 阿卜来提 迪丽娜尔 买买提 古丽娜尔 艾力 帕提古丽 吐尔逊 热娜 木拉提 努尔兰 巴特尔 那仁 叶尔兰 赛力克'.split(
    ' ',
  );
const fathers =
  '买买提 艾合买提 阿不都热合曼 玉素甫 司马义 卡德尔 如则托合提 别克 热合木 依明 托合提 沙吾提'.split(
    ' ',
  );
const rare = Array.from('𠮷㛃䶮𫖯㙓翀昶懿');

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list of names');
  return found;
};

function nameOf(row: number): string {
  const turn = Math.floor(row / 7);
  if (row % 7 === 0) return `${at(first, turn)}·${at(fathers, Math.floor(turn / first.length))}`;
  if (row % 97 === 1) {
    return `${at(first, turn)}·${at(fathers, turn)}·${at(fathers, turn + 5)}`;
  }
  const middle = Math.floor(row / surnames.length);
  const last = row % 53 === 2 ? at(rare, turn) : at(given, Math.floor(middle / given.length) + row);
  return at(surnames, row) + at(given, middle) + (row % 11 === 3 ? '' : last);
}

export type MadeName = { readonly name: string; readonly words: string };

/** `count` different people may share a name, as real ones do. */
export const madeNames = (count: number): MadeName[] =>
  Array.from({ length: count }, (_, row) => {
    const name = nameOf(row);
    return { name, words: wordsOfName(name) };
  });
