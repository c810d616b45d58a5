// Knows the list of materials of 全部材料: where each file stands, and which could not be taken in.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { FormPages } from './blocks';
import { rowNameOf, whose } from './small-forms';

/** Page of a file among the files, from 1, and how many it has; 0: not taken in. */
export type Placement = { readonly page: number; readonly pages: number };

const title = '申报材料目录';
/** Why a file is not in 全部材料. */
const notMerged = '未能并入，请另行打印';

/** @param before pages that stand before the first file. */
export const mergedMaterials = (
  content: SubmissionContent,
  placed: ReadonlyMap<string, Placement>,
  before: number,
): FormPages => ({
  title,
  paper: 'a4',
  pages: [
    [
      { kind: 'title', text: title },
      whose(content),
      { kind: 'space', height: 4 },
      {
        kind: 'table',
        columns: [
          { label: '序号', weight: 8 },
          { label: '栏目', weight: 16 },
          { label: '对应内容', weight: 18 },
          { label: '材料类别', weight: 20 },
          { label: '文件名', weight: 30 },
          { label: '所在页', weight: 20 },
        ],
        rows: content.files.map((file, at) => {
          const { page, pages } = placed.get(file.id) ?? { page: 0, pages: 0 };
          const first = before + page;
          const last = first + pages - 1;
          return [
            String(at + 1),
            content.sections.find(({ id }) => id === file.sectionId)?.title ?? '',
            rowNameOf(content, file.sectionId, file.rowId),
            file.kindLabel,
            file.name,
            pages === 0 ? notMerged : first === last ? `第 ${first} 页` : `第 ${first}—${last} 页`,
          ];
        }),
        atLeast: 1,
        height: 9,
      },
    ],
  ],
});
