// Knows what each cell of the 评审表 must hold: the fields that its map names, read from the
// submission itself.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { FormOpinion } from '@/lib/domain/print/review-form';
import {
  basicHead,
  basicRest,
  highest,
  type MappedCell,
} from '@/lib/domain/print/review-form-basic';
import {
  appraisalsBox,
  beforePage,
  examsTable,
  learningPage,
  publicationsPage,
  sincePage,
  workPage,
  type MappedPage,
} from '@/lib/domain/print/review-form-tables';
import type { Condition } from '@/lib/domain/print/source';
import { pair, type Expected } from './expected-cells';

type Row = SubmissionContent['sections'][number]['rows'][number];
type Columns = readonly { readonly fields: readonly string[]; readonly join?: string }[];

const read = (row: Row | undefined, key: string): string =>
  row?.fields.find((field) => field.key === key)?.value ?? '';

const readAll = (row: Row | undefined, keys: readonly string[], join = '　'): string =>
  keys
    .map((key) => read(row, key))
    .filter(Boolean)
    .join(join);

function rowsIn({ sections }: SubmissionContent, id: string, where?: Condition): Row[] {
  const rows = sections.find((section) => section.id === id)?.rows ?? [];
  return where ? rows.filter((row) => where.among.includes(read(row, where.field))) : rows;
}

const cells = (rows: readonly Row[], columns: Columns): string[][] =>
  rows.map((row) => columns.map(({ fields, join }) => readAll(row, fields, join)));

const mapped = (content: SubmissionContent, { label, source }: MappedCell): Expected => {
  const [row] = source ? rowsIn(content, source.section, source.where) : [];
  return pair(label, readAll(row, source?.fields ?? [], source?.join));
};

function page(content: SubmissionContent, { heading, note, parts }: MappedPage): Expected[] {
  return [
    { kind: 'heading', text: heading + (note ? `（${note}）` : '') },
    {
      kind: 'table',
      labels: (parts[0]?.columns ?? []).map(({ label }) => label),
      rows: parts.flatMap(({ section, where, columns }) =>
        cells(rowsIn(content, section, where), columns),
      ),
    },
  ];
}

const blank = '年月日';

/** What an office wrote, the signature of its head, and the day. */
function opinionOf(given: readonly FormOpinion[]): string {
  const [first, ...others] = given;
  const text = given.map((one) => (others.length > 0 ? `${one.office}：${one.text}` : one.text));
  const leader = others.length > 0 ? '' : (first?.leader ?? '');
  return `${text.join('')}（公章）负责人（签字）：${leader}${first?.date ?? blank}`;
}

/** Every cell of the form that a submission or an office fills in, and those that stay blank. */
export function reviewFormCells(
  content: SubmissionContent,
  opinions: readonly FormOpinion[],
): Expected[] {
  const of = (level: FormOpinion['level']) =>
    opinionOf(opinions.filter((one) => one.level === level));
  const appraisals = rowsIn(content, appraisalsBox.section).map((row) =>
    readAll(row, appraisalsBox.fields, ' '),
  );
  return [
    { kind: 'line', label: '编号：', value: content.applicationNumber },
    { kind: 'line', label: '单　　位', value: content.unit.name },
    { kind: 'line', label: '姓　　名', value: content.person.name },
    { kind: 'line', label: '评审（申报）任职资格', value: content.displayName },
    { kind: 'heading', text: '基本情况' },
    ...basicHead.flat().map((cell) => mapped(content, cell)),
    {
      kind: 'table',
      once: true,
      labels: highest.columns.map(({ label }) => label),
      rows: cells(
        rowsIn(content, highest.section, highest.where),
        highest.columns.map(({ fields }) => ({ fields, join: ' ' })),
      ),
    },
    ...basicRest.flatMap((row) => row.cells).map((cell) => mapped(content, cell)),
    ...[learningPage, workPage, beforePage, sincePage, publicationsPage, examsTable].flatMap(
      (each) => page(content, each),
    ),
    pair('答辩情况', opinionOf([])),
    { kind: 'heading', text: appraisalsBox.heading },
    pair('考核结果', appraisals.join('；') + opinionOf([])),
    pair('基层单位意见', of('unit')),
    pair('呈报单位意见', of('supervising')),
    { kind: 'heading', text: '评审审批意见' },
    pair('人事或职改部门审批意见', opinionOf([])),
  ];
}
