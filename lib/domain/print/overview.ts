// Knows the 申报任职资格综合情况表: one person on an A3 sheet (domain.md §4.2).

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { afterTitle } from '@/lib/domain/codes/small-tables';
import type { Block, Cell, FormPages, GridRow } from './blocks';
import { basis, highest, yes } from './chosen-rows';
import {
  asks,
  from,
  joined,
  period,
  rowsOf,
  tableRows,
  valueOf,
  type Condition,
  type Source,
  type SourceColumn,
} from './source';

/** Four labels a row, each with its value. */
const overviewHead: readonly (readonly (readonly [string, Source])[])[] = [
  [
    ['姓名', from('basic', 'known.name')],
    ['性别', from('basic', 'known.sex')],
    ['出生年月', from('basic', 'known.birthDate')],
    ['参加工作时间', from('basic', 'startedWorkAt')],
  ],
  [
    ['最高学历', highest('level', 'degree')],
    ['学制', highest('years')],
    ['毕业学校', highest('school')],
    ['毕业时间', highest('endedAt')],
  ],
  [
    ['所学专业', highest('major')],
    ['现从事专业', from('basic', 'presentWork')],
    ['现任职资格', basis('name')],
    ['任职资格审批时间及单位', basis('obtainedAt', 'approvedBy')],
  ],
  [
    ['行政职务', from('basic', 'post')],
    ['外语成绩', from('language-exam', 'kind', 'level', 'score', 'exemption')],
    ['计算机成绩', from('computer-exam', 'subject', 'result', 'exemption')],
    ['申报方式', from('basic', 'mode')],
  ],
];

type Listed = {
  readonly caption: string;
  readonly section: string;
  readonly where?: Condition;
  readonly columns: readonly SourceColumn[];
};
const column = (label: string, weight: number, ...fields: string[]): SourceColumn => ({
  label,
  weight,
  fields,
});

/** What the sheet lists; a section that the form does not ask for leaves no gap. */
const overviewTables: readonly Listed[] = [
  {
    caption: '学习培训经历',
    section: 'training',
    columns: [
      period(),
      column('学习培训内容', 36, 'content'),
      column('地点及单位', 28, 'place'),
      column('方式、结果', 16, 'form', 'result'),
    ],
  },
  {
    caption: '专业技术工作简历',
    section: 'work-history',
    columns: [
      period(),
      column('工作单位', 34, 'employer', 'department'),
      column('从事何专业技术工作、职务', 46, 'work', 'post'),
    ],
  },
  {
    caption: '任现职以来承担的项目',
    section: 'achievements',
    where: { field: 'period', among: [afterTitle] },
    columns: [
      column('名称', 30, 'name'),
      column('立项编号', 14, 'number'),
      column('经费', 10, 'funds'),
      period('起止年月', 18),
      column('性质及来源', 16, 'level', 'source'),
      column('担任角色', 12, 'role'),
    ],
  },
  {
    caption: '任现职资格以来取得的主要成果：重要创新性成果',
    section: 'achievements',
    where: yes('isRepresentative'),
    columns: [column('名称', 26, 'name'), column('完成情况及效果', 74, 'effect')],
  },
  {
    caption: '获奖情况',
    section: 'awards',
    columns: [
      column('获奖项目名称', 30, 'project'),
      column('奖励名称', 20, 'name'),
      column('等级', 12, 'level', 'grade'),
      column('排序', 6, 'rank'),
      column('获奖时间', 12, 'awardedAt'),
      column('授予机构', 20, 'awardedBy'),
    ],
  },
  {
    caption: '论文、专著',
    section: 'publications',
    columns: [
      column('题目', 32, 'name'),
      column('作者排序', 10, 'authorship'),
      column('期刊（出版社）', 20, 'publisher'),
      column('年份、卷期页码', 20, 'publishedAt', 'pages'),
      column('影响因子', 8, 'impact'),
      column('他引次数', 8, 'citations'),
    ],
  },
  {
    caption: '专利',
    section: 'patents',
    columns: [
      column('专利名称', 30, 'name'),
      column('授权号', 20, 'number'),
      column('类别', 12, 'kind'),
      column('排序', 6, 'rank'),
      column('授权时间', 12, 'grantedAt'),
      column('授权国别或组织', 20, 'grantedBy'),
    ],
  },
  {
    caption: '符合申报条件中的',
    section: 'conditions',
    columns: [
      column('类别', 12, 'kind'),
      column('条件', 34, 'clause'),
      column('符合情况', 34, 'fulfilment'),
      column('依据', 20, 'proof', 'evidence'),
    ],
  },
];

const headRow = (content: SubmissionContent, row: (typeof overviewHead)[number]): GridRow => ({
  height: 9,
  cells: row.flatMap(([label, source]): Cell[] => [
    { text: label, label: true },
    { text: valueOf(content, source) },
  ]),
});

/** The newest five years. */
function years(content: SubmissionContent): GridRow {
  const appraised = rowsOf(content, 'appraisals')
    .map((row) => joined(row, ['year', 'grade'], '年 '))
    .toSorted()
    .slice(-5);
  const cells = Array.from({ length: 5 }, (_, at) => ({ text: appraised[at] ?? '' }));
  return { height: 9, cells: [{ text: '任职期间历年考核情况', label: true }, ...cells] };
}

const listed = (content: SubmissionContent, each: Listed): Block[] =>
  asks(content, each.section)
    ? [
        {
          kind: 'table',
          caption: each.caption,
          columns: each.columns.map(({ label, weight }) => ({ label, weight })),
          rows: tableRows(content, each.section, each.columns, each.where),
          atLeast: 1,
          height: 7,
        },
      ]
    : [];

const sign = (title: string): Block => ({
  kind: 'box',
  title,
  text: '',
  height: 52,
  signature: { lines: ['负责人（签字）：', '年　　月　　日'], seal: true },
});

const overviewTitle = '申报任职资格综合情况表';

export const overview = (content: SubmissionContent): FormPages => ({
  title: overviewTitle,
  paper: 'a3-landscape',
  pages: [
    [
      { kind: 'title', text: overviewTitle },
      {
        kind: 'lines',
        across: true,
        fields: [
          { label: '单位：', value: content.unit.name },
          { label: '申报任职资格：', value: content.displayName },
          { label: '编号：', value: content.applicationNumber },
        ],
      },
      {
        kind: 'grid',
        columns: [30, 64, 30, 64, 30, 64, 40, 55],
        rows: overviewHead.map((row) => headRow(content, row)),
      },
      ...(asks(content, 'appraisals')
        ? [{ kind: 'grid', columns: [60, 63, 63, 63, 63, 65], rows: [years(content)] } as const]
        : []),
      ...overviewTables.flatMap((each) => listed(content, each)),
      sign('单位审核意见'),
      sign('人事（职改）部门意见'),
    ],
  ],
});
