// Knows the lists of an application's files on paper: 材料目录, the one of 全部材料, the bag's label.

import type { SubmissionContent, SubmittedFile } from '@/lib/domain/application/submission-content';
import type { Block, Column, FormPages } from './blocks';
import { whose } from './small-forms';

/** Pages of a file by its id, where they are known. */
export type PageCounts = ReadonlyMap<string, number>;
/** Page of a file among the files, from 1, and how many it has; 0: not taken in. */
export type Placement = { readonly page: number; readonly pages: number };

type Table = Omit<Extract<Block, { kind: 'table' }>, 'kind'>;

/** Whose it is, and one table. */
const listed = (content: SubmissionContent, title: string, table: Table): FormPages => ({
  title,
  paper: 'a4',
  pages: [
    [
      { kind: 'title', text: title },
      whose(content),
      { kind: 'space', height: 4 },
      { kind: 'table', ...table },
    ],
  ],
});

/** 第 2 条学历; empty for a section that is one row. */
function rowNameOf(content: SubmissionContent, { sectionId, rowId }: SubmittedFile): string {
  const section = content.sections.find(({ id }) => id === sectionId);
  const at = section?.rows.findIndex((row) => row.rowId === rowId) ?? -1;
  if (!section || at < 0 || section.layout === 'single') return '';
  return `第 ${at + 1} 条${section.rowName}`;
}

type FileColumn = Column & { readonly of: (file: SubmittedFile) => string };

/** Every file with its place, and what `more` says of it. */
const filesTable = (
  content: SubmissionContent,
  nameWeight: number,
  more: readonly FileColumn[],
): Table => ({
  columns: [
    { label: '序号', weight: 8 },
    { label: '栏目', weight: 16 },
    { label: '对应内容', weight: 18 },
    { label: '材料类别', weight: 20 },
    { label: '文件名', weight: nameWeight },
    ...more.map(({ of: _of, ...column }) => column),
  ],
  rows: content.files.map((file, at) => [
    String(at + 1),
    content.sections.find(({ id }) => id === file.sectionId)?.title ?? '',
    rowNameOf(content, file),
    file.kindLabel,
    file.name,
    ...more.map(({ of }) => of(file)),
  ]),
  atLeast: 1,
  height: 9,
});

const filesTitle = '申报材料目录';

/** 材料目录: every attachment with its place, pages and checksum. */
export const materialsForm = (content: SubmissionContent, pages: PageCounts): FormPages =>
  listed(
    content,
    filesTitle,
    filesTable(content, 27, [
      { label: '页数', weight: 8, of: ({ id }) => String(pages.get(id) ?? '') },
      { label: '校验值', weight: 21, of: ({ sha256 }) => sha256.slice(0, 12) },
    ]),
  );

/** Why a file is not in 全部材料. */
const notMerged = '未能并入，请另行打印';

/**
 * The list of 全部材料: where each file stands, and which could not be taken in.
 * @param before pages that stand before the first file.
 */
export function mergedMaterials(
  content: SubmissionContent,
  placed: ReadonlyMap<string, Placement>,
  before: number,
): FormPages {
  const placeOf = ({ id }: SubmittedFile): string => {
    const { page, pages } = placed.get(id) ?? { page: 0, pages: 0 };
    if (pages === 0) return notMerged;
    const [first, last] = [before + page, before + page + pages - 1];
    return first === last ? `第 ${first} 页` : `第 ${first}—${last} 页`;
  };
  const where = { label: '所在页', weight: 20, of: placeOf };
  return listed(content, filesTitle, filesTable(content, 30, [where]));
}

/** 报送材料明细 for the archive bag: kinds of material with how many there are. */
export function bagLabel(content: SubmissionContent): FormPages {
  const counts = new Map<string, number>();
  for (const { kindLabel } of content.files) {
    counts.set(kindLabel, (counts.get(kindLabel) ?? 0) + 1);
  }
  const forms = ['专业技术职务任职资格评审表', '申报任职资格综合情况表', '职称申报诚信承诺书'];
  const rows = [...forms.map((name) => [name, '']), ...[...counts].map(([k, n]) => [k, String(n)])];
  return listed(content, '报送材料明细', {
    columns: [
      { label: '序号', weight: 10 },
      { label: '材料名称', weight: 50 },
      { label: '份数', weight: 14 },
      { label: '备注', weight: 26 },
    ],
    rows: rows.map(([name = '', count = ''], at) => [String(at + 1), name, count, '']),
    atLeast: 15,
    height: 10,
  });
}
