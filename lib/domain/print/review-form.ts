// Knows the national 专业技术职务任职资格评审表: all of its pages in their order (domain.md §4.1).

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Block, Cell, FormPages, GridRow } from './blocks';
import {
  basicColumns,
  basicHead,
  basicRest,
  highest,
  photo,
  photoRows,
  type MappedCell,
} from './review-form-basic';
import {
  appraisalsBox,
  beforePage,
  examsTable,
  learningPage,
  publicationsPage,
  sincePage,
  workPage,
  type MappedPage,
} from './review-form-tables';
import { basis } from './chosen-rows';
import { reviewFormNotes } from './review-form-notes';
import { joined, rowsOf, tableRows, valueOf } from './source';

/** What an office wrote when it passed the application on. */
export type FormOpinion = {
  readonly level: 'unit' | 'supervising' | 'other';
  readonly office: string;
  readonly text: string;
  readonly leader: string;
  readonly date: string;
};

const reviewFormTitle = '专业技术职务任职资格评审表';

const labelled = (content: SubmissionContent, mapped: MappedCell): Cell[] => [
  { text: mapped.label, label: true, span: mapped.labelSpan },
  { text: mapped.source === null ? '' : valueOf(content, mapped.source), span: mapped.span },
];

function basicGrid(content: SubmissionContent): Block {
  const head = basicHead.map((cells, at): GridRow => ({
    height: 13,
    cells: [
      ...(at === 0 ? [{ text: '姓名', label: true, rows: 2 } as const] : []),
      ...cells.flatMap((each) => labelled(content, each)),
      ...(at === 0 ? [{ text: photo, label: true, span: 2, rows: photoRows } as const] : []),
    ],
  }));
  const stages = rowsOf(content, highest.section, highest.where);
  // The paper has two lines.
  const lines = [...stages, ...Array.from({ length: Math.max(0, 2 - stages.length) }, () => null)];
  const education: GridRow[] = [
    {
      height: 13,
      cells: [
        { text: '最高学历', label: true, rows: 1 + lines.length },
        ...highest.columns.map(({ label, span }): Cell => ({ text: label, label: true, span })),
      ],
    },
    ...lines.map((row) => ({
      height: 11,
      cells: highest.columns.map(({ fields, span }) => ({
        text: row === null ? '' : joined(row, fields, ' '),
        span,
      })),
    })),
  ];
  const rest = basicRest.map(({ height, cells }) => ({
    height,
    cells: cells.flatMap((each) => labelled(content, each)),
  }));
  return { kind: 'grid', columns: [...basicColumns], rows: [...head, ...education, ...rest] };
}

function listed(content: SubmissionContent, page: MappedPage): Block[] {
  const [first] = page.parts;
  return [
    { kind: 'heading', text: page.heading, ...(page.note && { note: page.note }) },
    {
      kind: 'table',
      columns: (first?.columns ?? []).map(({ label, weight }) => ({ label, weight })),
      rows: page.parts.flatMap(({ section, columns, where }) =>
        tableRows(content, section, columns, where),
      ),
      atLeast: page.atLeast,
      height: page.height,
    },
  ];
}

const day = '年　　月　　日';
const leader = (name: string) => `负责人（签字）：${name}`;

function opinion(title: string, given: readonly FormOpinion[], height: number): Block {
  const [only] = given;
  const several = given.length > 1;
  return {
    kind: 'box',
    title,
    text: given.map(({ office, text }) => (several ? `${office}：${text}` : text)).join('\n'),
    height,
    signature: {
      lines: [leader(several ? '' : (only?.leader ?? '')), only?.date ?? day],
      seal: true,
    },
  };
}

type BlankBox = { readonly text?: string; readonly votes?: true; readonly seal?: boolean };
const box = (title: string, height: number, who: string, more: BlankBox = {}): Block => ({
  kind: 'box',
  title,
  text: more.text ?? '',
  height,
  ...(more.votes && { votes: true }),
  signature: { lines: [who, day], seal: more.seal ?? true },
});

const appraisals = (content: SubmissionContent): string =>
  rowsOf(content, appraisalsBox.section)
    .map((row) => joined(row, appraisalsBox.fields, ' '))
    .join('；');

function cover(content: SubmissionContent, filledAt: string): Block[] {
  const present = valueOf(content, basis('appointedAs'));
  return [
    {
      kind: 'lines',
      across: true,
      fields: [{ label: '编号：', value: content.applicationNumber }],
    },
    { kind: 'space', height: 45 },
    { kind: 'title', text: reviewFormTitle },
    { kind: 'space', height: 28 },
    {
      kind: 'lines',
      fields: [
        { label: '单　　位', value: content.unit.name },
        { label: '姓　　名', value: content.person.name },
        { label: '现任专业技术职务', value: present },
        { label: '评审（申报）任职资格', value: content.displayName },
        { label: '填表时间', value: filledAt },
      ],
    },
    { kind: 'space', height: null },
    { kind: 'text', paragraphs: ['新疆维吾尔自治区人力资源和社会保障厅制'], centred: true },
  ];
}

/** The form of a submission; what organisations fill in later stays blank, with room for seals. */
export function reviewForm(
  content: SubmissionContent,
  { opinions, filledAt }: { readonly opinions: readonly FormOpinion[]; readonly filledAt: string },
): FormPages {
  const of = (level: FormOpinion['level']) => opinions.filter((each) => each.level === level);
  return {
    title: reviewFormTitle,
    paper: 'a4',
    pages: [
      cover(content, filledAt),
      [
        { kind: 'heading', text: '填表说明' },
        { kind: 'text', paragraphs: reviewFormNotes },
      ],
      [{ kind: 'heading', text: '基本情况' }, basicGrid(content)],
      listed(content, learningPage),
      listed(content, workPage),
      listed(content, beforePage),
      listed(content, sincePage),
      listed(content, publicationsPage),
      [...listed(content, examsTable), box('答辩情况', 110, leader(''))],
      [
        { kind: 'heading', text: appraisalsBox.heading },
        box('考核结果', 78, leader(''), { text: appraisals(content) }),
        { kind: 'heading', text: '单位推荐意见' },
        opinion('基层单位意见', of('unit'), 66),
        opinion('呈报单位意见', of('supervising'), 66),
      ],
      [
        { kind: 'heading', text: '评审审批意见' },
        box('专家评议组或同行专家意见', 50, '专家（签字）：', { seal: false }),
        box('评审组织意见', 96, '主任（签字）：', { votes: true }),
        box('人事或职改部门审批意见', 72, leader('')),
      ],
    ],
  };
}
