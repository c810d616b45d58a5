// Knows what a person of the demo region fills in: the sections' examples in the words of their
// field, with what is theirs.

import { sectionsOf, type FormComposition } from '@/lib/domain/forms/form';
import { levelName } from '@/lib/domain/catalogue/levels';
import type { Row, Value } from '@/lib/domain/sections/field';
import { pointsAtRows, type Section } from '@/lib/domain/sections/section';
import type { FieldWords } from '../data/region-fields';
import { stableId } from '../stable-id';
import { exampleRows } from '../world/applications';
import type { Dice } from './dice';
import type { DemoPerson } from './people';
import type { DemoTarget } from './targets';

export type Filled = {
  readonly form: FormComposition;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

type Asked = {
  readonly applicationId: string;
  readonly person: DemoPerson;
  readonly target: DemoTarget;
  readonly unit: { readonly id: string; readonly name: string };
  readonly words: FieldWords;
  readonly dice: Dice;
};

type How = {
  /** By 破格, with its grounds. */
  readonly isExceptional: boolean;
  /** As it was sent before it was corrected. */
  readonly isFaulty: boolean;
};

const universities = ['示例大学', '示例师范大学', '示例理工大学', '示例农业大学', '示例财经大学'];
const places = [
  '新疆示例市',
  '新疆示例县',
  '新疆示例地区',
  '甘肃示例市',
  '河南示例市',
  '四川示例县',
];

/** Every section of the form. */
export function rowsOf(asked: Asked, how: How): Filled {
  const { target, applicationId, unit } = asked;
  const rows = new Map<string, Row[]>();
  const placed = new Map<string, readonly string[]>();
  const inTurn = sectionsOf(target.form)
    .map(({ section }) => section)
    .toSorted((a, b) => Number(pointsAtRows(a)) - Number(pointsAtRows(b)));
  for (const section of inTurn) {
    const ids = section.examples.map((_, at) => stableId(applicationId, section.id, at));
    placed.set(section.id, ids);
    const made = exampleRows(section, unit, placed, (at) => ids[at] ?? '');
    const inWords = made.map((row) => reworded(section, row, asked));
    rows.set(
      section.id,
      inWords.map((row, at) => ({ ...row, ...own(asked, section.id, at, how) })),
    );
  }
  if (!how.isExceptional && rows.has('exceptional')) rows.set('exceptional', []);
  // Who has no title yet, or only one, has no second certificate to show.
  const held = rows.get('qualifications');
  if (held) rows.set('qualifications', held.slice(Math.max(0, 2 - target.held.length)));
  return { form: target.form, rows };
}

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

function reworded(section: Section, row: Row, asked: Asked): Row {
  return {
    ...row,
    ...Object.fromEntries(
      Object.entries(section.fields).flatMap(([key, { kind }]) => {
        const value = row[key];
        if ((kind !== 'text' && kind !== 'longText') || typeof value !== 'string') return [];
        const text = wordsOfExamples.reduce(
          (said, [from, to]) => said.replaceAll(from, to(asked)),
          value,
        );
        return [[key, text]];
      }),
    ),
  };
}

/** What is of this person alone. */
function own(
  { person, target, unit, words, dice, applicationId }: Asked,
  sectionId: string,
  at: number,
  { isExceptional, isFaulty }: How,
): Readonly<Record<string, Value | null>> {
  const draw = (list: readonly string[], what: string) => dice.pick(list, person.id, what, at);
  const digits = (count: number, what: string) =>
    String(dice.below(10 ** count, applicationId, what, at)).padStart(count, '0');
  switch (sectionId) {
    case 'basic': {
      const isMember = dice.share(person.id, 'party') < 0.4;
      return {
        ethnicGroup: person.ethnicGroup,
        politicalStatus: isMember ? '01' : '13',
        joinedPartyAt: isMember ? '2012-05' : null,
        birthPlace: draw(places, 'birth place'),
        email: `shili${person.serial}@example.test`,
        department: `${unit.name} ${words.department}`,
        unitPlace: null,
        presentWork: words.work,
        post: dice.share(person.id, 'post') < 0.3 ? words.post : null,
        postSince: null,
        mode: isExceptional ? '破格' : '正常晋升',
        isTransfer: false,
        transferFrom: null,
        transferAt: null,
        societies: null,
      };
    }
    case 'education':
      return {
        ...(at === 1 && {
          school: draw(universities, 'school'),
          degreeFrom: draw(universities, 'school'),
        }),
        // What the returned submissions are returned for.
        ...(at === 1 && {
          degreeNumber: isFaulty ? '99994201' : `999994${2014}${digits(6, 'degree')}`,
        }),
        diplomaNumber:
          at === 0 ? `999991201006${digits(6, 'diploma')}` : `999995201405${digits(6, 'diploma')}`,
      };
    case 'qualifications': {
      const title = target.held[at === 0 ? 1 : 0];
      return title === undefined
        ? {}
        : {
            name: title.name,
            level: levelName(title.level),
            certificateNumber: `9999${at === 0 ? 16 : 20}${digits(6, 'certificate')}`,
            managementNumber: null,
            appointedAs: at === 0 ? null : (title.name.split(' ')[1] ?? title.name),
            postGrade: null,
          };
    }
    case 'work-history':
      return at === 0
        ? { post: `${words.work}人员`, witness: person.witness }
        : { post: words.post, employer: unit.name };
    case 'appraisals':
      return {
        grade: dice.share(person.id, 'grade', at) < 0.25 ? '优秀' : '合格',
        employer: unit.name,
        note: null,
      };
    default:
      return {};
  }
}
