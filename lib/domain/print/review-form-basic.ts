// Knows the grid of 基本情况, the first page of the national 评审表, cell by cell (domain.md §4.1).

import { politicalStatus } from '@/lib/domain/codes/political-status';
import { nameOfCode } from '@/lib/domain/codes/code-table';
import { basis, yes } from './chosen-rows';
import { from, type Source } from './source';

const named = (...codes: string[]) => codes.map((code) => nameOfCode(politicalStatus, code));

/** 中国共产党 and 共青团; the democratic parties have a cell of their own. */
const party = named('01', '02', '03');
const democraticParties = named('04', '05', '06', '07', '08', '09', '10', '11');

const joinedAs = (among: readonly string[]): Source => ({
  ...from('basic', 'joinedPartyAt', 'politicalStatus'),
  where: { field: 'politicalStatus', among },
});

/** A label, how many columns it takes, and the cell to its right. */
export type MappedCell = {
  readonly label: string;
  readonly labelSpan: number;
  /** Null stays empty on paper: the old form asks for it, the region does not. */
  readonly source: Source | null;
  readonly span: number;
};

const cell = (
  label: string,
  source: Source | null,
  [labelSpan, span]: readonly [number, number] = [1, 1],
): MappedCell => ({ label, labelSpan, source, span });

/** Millimetres of the columns: 167 in all, the last two as wide as a two-inch photo. */
export const basicColumns = [20, 18, 28, 18, 12, 14, 21, 14, 22] as const;

export const photo = '（二寸照片）';
/** The photo stands beside so many rows. */
export const photoRows = 4;

/** Beside the photo; the first label stands before the first two rows. */
export const basicHead: readonly (readonly MappedCell[])[] = [
  [
    cell('现名', from('basic', 'known.name')),
    cell('性别', from('basic', 'known.sex')),
    cell('民族', from('basic', 'ethnicGroup')),
  ],
  [
    cell('曾用名', from('basic', 'formerName')),
    cell('出生日期', from('basic', 'known.birthDate'), [1, 3]),
  ],
  [
    cell('出生地', from('basic', 'birthPlace'), [1, 2]),
    cell('参加工作时间', from('basic', 'startedWorkAt'), [1, 3]),
  ],
  [cell('身体状况', from('basic', 'health'), [1, 2]), cell('标准工资', null, [1, 3])],
];

/** 最高学历: the highest stage of education, one column each. */
export const highest = {
  section: 'education',
  where: yes('isHighest'),
  columns: [
    { label: '毕（肄、结）业时间', fields: ['endedAt'], span: 1 },
    { label: '学校', fields: ['school'], span: 2 },
    { label: '专业', fields: ['major'], span: 3 },
    { label: '学制', fields: ['years'], span: 1 },
    { label: '学历、学位', fields: ['level', 'degree'], span: 1 },
  ],
} as const;

/** Below it, each with its height in millimetres; the wide labels take two columns. */
export const basicRest: readonly {
  readonly height: number;
  readonly cells: readonly MappedCell[];
}[] = [
  {
    height: 18,
    cells: [
      cell('现任专业技术职务及任职时间', basis('appointedAs', 'appointedFrom'), [2, 3]),
      cell('现从事何种专业技术工作', from('basic', 'presentWork'), [2, 2]),
    ],
  },
  ...(
    [
      ['专业技术职务任职资格（取得时间及审批机关）', basis('name', 'obtainedAt', 'approvedBy')],
      ['现（兼）任行政职务及任职时间', from('basic', 'post', 'postSince', 'postNote')],
      ['何时加入中国共产党（共青团）任何职务', joinedAs(party)],
      ['何时何地参加何种民主党派任何职务', joinedAs(democraticParties)],
      ['参加何种学术团体，任何种职务，有何社会兼职', from('basic', 'societies')],
      ['懂何种外语，达到何种程度', from('basic', 'foreignLanguage')],
    ] as const
  ).map(([label, source]) => ({ height: 20, cells: [cell(label, source, [2, 7])] })),
];
