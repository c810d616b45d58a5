// Knows the small forms that go with an application: 诚信承诺书 and 破格推荐表.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Block, FormPages } from './blocks';
import { joined, rowsOf } from './source';

const day = '年　　月　　日';

/** Whose the sheet is. */
export const whose = (content: SubmissionContent): Block => ({
  kind: 'grid',
  columns: [30, 54, 30, 53],
  rows: [
    {
      height: 10,
      cells: [
        { text: '姓名', label: true },
        { text: content.person.name },
        { text: '申请书编号', label: true },
        { text: content.applicationNumber },
      ],
    },
    {
      height: 10,
      cells: [
        { text: '所在单位', label: true },
        { text: content.unit.name, span: 3 },
      ],
    },
    {
      height: 10,
      cells: [
        { text: '申报资格', label: true },
        { text: content.displayName, span: 3 },
      ],
    },
  ],
});

/** The pledge with the words that were accepted, and when (domain.md §4.4). */
export function pledgeForm(content: SubmissionContent): FormPages {
  const { text, version, acceptedAt } = content.pledge;
  const title = '职称申报诚信承诺书';
  return {
    title,
    paper: 'a4',
    pages: [
      [
        { kind: 'title', text: title },
        whose(content),
        { kind: 'space', height: 4 },
        { kind: 'text', paragraphs: text.split('\n').filter((line) => line.trim() !== '') },
        {
          kind: 'text',
          paragraphs: [
            `申报人已在上报时接受以上承诺：文本版本 ${version}，时间 ${formatDateTime(new Date(acceptedAt))}（北京时间）。`,
          ],
        },
        { kind: 'signature', signature: { lines: ['申报人（签字）：', day], seal: false } },
        {
          kind: 'box',
          title: '单位资格审核',
          text: '经审核，所报材料与原件一致。',
          height: 70,
          signature: { lines: ['审核人（签字）：', day], seal: true },
        },
      ],
    ],
  };
}

const recommender = (which: string, row: Row, key: 'first' | 'second'): Block[] => [
  {
    kind: 'grid',
    columns: [30, 54, 30, 53],
    rows: [
      {
        height: 10,
        cells: [
          { text: `推荐人（${which}）`, label: true },
          { text: joined(row, [`${key}Name`]) },
          { text: '技术职务', label: true },
          { text: joined(row, [`${key}Title`]) },
        ],
      },
      {
        height: 10,
        cells: [
          { text: '工作单位', label: true },
          { text: joined(row, [`${key}Unit`]), span: 3 },
        ],
      },
    ],
  },
  {
    kind: 'box',
    title: '推荐理由',
    text: joined(row, [`${key}Opinion`]),
    height: 44,
    signature: { lines: ['推荐人（签字）：', day], seal: false },
  },
];

type Row = ReturnType<typeof rowsOf>[number];

/** 破格推荐表, one for each exception that is asked for; no page where there is none. */
export function exceptionForm(content: SubmissionContent): FormPages {
  const title = '破格申报专业技术职务专家推荐表';
  return {
    title,
    paper: 'a4',
    pages: rowsOf(content, 'exceptional').map((row) => [
      { kind: 'title', text: title },
      whose(content),
      {
        kind: 'grid',
        columns: [30, 137],
        rows: (
          [
            ['破格类型', 'kind'],
            ['符合条款', 'clause'],
            ['主要依据', 'ground'],
          ] as const
        ).map(([label, key]) => ({
          height: 12,
          cells: [{ text: label, label: true }, { text: joined(row, [key]) }],
        })),
      },
      ...recommender('一', row, 'first'),
      ...recommender('二', row, 'second'),
    ]),
  };
}
