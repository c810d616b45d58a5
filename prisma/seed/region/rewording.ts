// Knows the examples of the sections in other words: a journalist's work becomes that of the field.

import type { Row } from '@/lib/domain/sections/field';
import type { Section } from '@/lib/domain/sections/section';
import type { FieldWords } from '../data/region-fields';
import type { DemoTarget } from './targets';

type Asked = {
  readonly target: DemoTarget;
  readonly unit: { readonly name: string };
  readonly words: FieldWords;
};

/** The words of the examples, longest first, and whose they are. */
const wordsOfExamples: readonly (readonly [string, (asked: Asked) => string])[] = [
  ['县级融媒体中心双语报道的实践与思考', ({ words }) => words.paper],
  [
    '以示例县为例，总结双语报道的选题、采写和分发方法。',
    ({ words }) => `以示例县为例，总结${words.work}的做法和经验。`,
  ],
  ['供乡村通讯员使用的采写入门读物。', ({ words }) => `供基层${words.work}人员使用的入门读物。`],
  [
    '任驻村工作队宣传委员，开设村广播站，培训通讯员 6 名。',
    ({ words }) => `任驻村工作队队员，结合${words.work}开展培训 6 场。`,
  ],
  ['“石榴籽”系列融媒体报道', ({ words }) => words.project],
  ['负责总策划与采写，独立完成 12 篇。', ({ words }) => words.duty],
  ['全网阅读量 300 万次，\n被自治区媒体转载 9 篇。', ({ words }) => words.effect],
  [
    '坚持深入基层一线采访，认真完成采编任务，带教青年记者，参与本单位的选题策划和双语报道',
    ({ words }) => `坚持在基层一线，认真完成${words.task}，带教青年同志，参与本单位的重点工作`,
  ],
  ['主持过有较大影响的新闻策划。', ({ words }) => `主持过有较大影响的${words.work}项目。`],
  ['获省部级以上新闻奖一等奖一项以上', () => '获省部级以上奖励一等奖一项以上'],
  ['2022 年获示例新闻奖，作品被自治区媒体转载。', () => '2022 年获示例成果奖，成果在全区推广。'],
  ['示例自治区新闻工作者协会', ({ words }) => `示例自治区${words.work}学会`],
  ['示例新闻工作者协会', ({ words }) => `示例${words.work}学会`],
  ['示例县融媒体中心', ({ unit }) => unit.name],
  ['示例新闻研究', ({ words }) => `示例${words.work}研究`],
  ['示例新闻奖', () => '示例成果奖'],
  ['示例大学新闻学院', () => '示例大学继续教育学院'],
  ['示例日报社', ({ words }) => words.former],
  ['示例县委宣传部', () => '示例县科学技术局'],
  ['基层通讯员手册', ({ words }) => words.book],
  ['通讯《雪山下的邮路》', ({ words }) => words.prize],
  ['新闻采编与制作', ({ words }) => words.firstMajor],
  ['融合新闻采编研修', ({ words }) => `${words.work}高级研修`],
  ['示例采编管理软件', ({ words }) => `示例${words.work}管理软件`],
  ['一种双语字幕同步装置', ({ words }) => `一种用于${words.work}的辅助装置`],
  ['取得主任记者资格', ({ target }) => `取得${target.held[0]?.name ?? '现职称'}资格`],
  ['汉语言文学', ({ words }) => words.major],
  ['采编部', ({ words }) => words.department],
  ['记者部', ({ words }) => words.department],
  ['新闻采编', ({ words }) => words.work],
  ['新闻采访', ({ words }) => words.work],
];

/** The longest are looked for first, and what stands in their place is left as it is. */
const phrases = wordsOfExamples.toSorted(([a], [b]) => b.length - a.length);
const meaning = new Map(phrases);
const anyPhrase = new RegExp(phrases.map(([phrase]) => phrase).join('|'), 'g');

/** The row with every text of it in the words of the field. */
export function reworded(section: Section, row: Row, asked: Asked): Row {
  const texts = Object.entries(section.fields).flatMap(([key, { kind }]) => {
    const value = row[key];
    if ((kind !== 'text' && kind !== 'longText') || typeof value !== 'string') return [];
    return [[key, value.replace(anyPhrase, (phrase) => meaning.get(phrase)?.(asked) ?? phrase)]];
  });
  return { ...row, ...Object.fromEntries(texts) };
}
