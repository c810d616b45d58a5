// Knows the 申报人员情况一览表: one line a person, on paper and as a spreadsheet (domain.md §4.3).

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Column, FormPages } from './blocks';
import { basis, highest } from './chosen-rows';
import { from, joined, rowsOf, valueOf, type Source } from './source';

/** Whole years in the present title on the last day of the application's year (§5.3). */
function yearsInTitle({ rows, year }: Pick<SubmissionContent, 'rows' | 'year'>): string {
  const held = rows['qualifications']?.find((row) => row['isBasis'] === true)?.['obtainedAt'];
  const [, y, m] = /^(\d{4})-(\d{2})/.exec(String(held)) ?? [];
  if (y === undefined || m === undefined) return '';
  return String(Math.max(0, Math.floor((year * 12 + 12 - Number(y) * 12 - Number(m)) / 12)));
}

/** Without its day: 1990年1月. */
const month = (text: string) => text.replace(/\d+日$/, '');

/** Each examination; of an exemption only that it is one. */
const exam = (content: SubmissionContent, section: string, fields: string[]): string =>
  rowsOf(content, section)
    .map((row) => {
      const exempt = joined(row, ['isExempt']) === '是';
      return [joined(row, fields, ' '), ...(exempt ? ['免试'] : [])].filter(Boolean).join(' ');
    })
    .join('；');

type RosterColumn = Column & { readonly of: (content: SubmissionContent) => string };
const value =
  (source: Source) =>
  (content: SubmissionContent): string =>
    valueOf(content, source);
const held = '现专业技术资格';

/** Every column but the serial number. */
export const rosterColumns: readonly RosterColumn[] = [
  { label: '姓名', weight: 20, of: ({ person }) => person.name },
  { label: '性别', weight: 9, of: ({ person }) => person.sex },
  { label: '出生年月', weight: 15, of: (c) => month(valueOf(c, from('basic', 'known.birthDate'))) },
  { label: '参加工作时间', weight: 15, of: value(from('basic', 'startedWorkAt')) },
  { label: '现从事专业', weight: 17, of: value(from('basic', 'presentWork')) },
  { label: '专业年限', weight: 11, of: value(from('basic', 'yearsOfWork')) },
  { label: '资格名称', weight: 21, group: held, of: value(basis('name')) },
  { label: '获得资格时间', weight: 16, group: held, of: value(basis('obtainedAt')) },
  { label: '任职年限', weight: 11, group: held, of: yearsInTitle },
  { label: '终审单位', weight: 22, group: held, of: value(basis('approvedBy')) },
  { label: '学历', weight: 16, of: value(highest('level')) },
  { label: '学位', weight: 16, of: value(highest('degree')) },
  { label: '毕业学校', weight: 20, of: value(highest('school')) },
  { label: '所学专业', weight: 18, of: value(highest('major')) },
  { label: '毕业时间', weight: 15, of: value(highest('endedAt')) },
  {
    label: '外语成绩',
    weight: 17,
    of: (c) => exam(c, 'language-exam', ['kind', 'level', 'score']),
  },
  { label: '计算机成绩', weight: 16, of: (c) => exam(c, 'computer-exam', ['result']) },
  {
    label: '申报资格名称',
    weight: 20,
    of: ({ displayName }) => displayName.slice(displayName.lastIndexOf('-') + 1),
  },
  { label: '申报专业', weight: 18, of: value(from('basic', 'known.specialty')) },
  {
    label: '是否破格',
    weight: 11,
    of: (c) => (valueOf(c, from('basic', 'mode')) === '破格' ? '是' : '否'),
  },
];

/** The line of one submission, in the order of {@link rosterColumns}. */
export const rosterLine = (content: SubmissionContent): string[] =>
  rosterColumns.map(({ of }) => of(content));

/** Who made the list, for its head. */
export type RosterHead = {
  readonly office: string;
  readonly maker: string;
  readonly telephone: string;
  readonly madeAt: string;
};

export const rosterTitle = '申报专业技术职务任职资格人员情况一览表';

/** The list on paper. */
export const roster = (lines: readonly (readonly string[])[], head: RosterHead): FormPages => ({
  title: rosterTitle,
  paper: 'a3-landscape',
  pages: [
    [
      { kind: 'title', text: rosterTitle },
      {
        kind: 'lines',
        across: true,
        fields: [
          { label: '单位（盖章）：', value: head.office },
          { label: '填报人：', value: head.maker },
          { label: '联系电话：', value: head.telephone },
          { label: '填报时间：', value: head.madeAt },
        ],
      },
      {
        kind: 'table',
        small: true,
        columns: [
          { label: '序号', weight: 10 },
          ...rosterColumns.map(({ of: _of, ...column }) => column),
        ],
        rows: lines.map((line, at) => [String(at + 1), ...line]),
        atLeast: 1,
        height: 8,
      },
    ],
  ],
});
