// 专业技术工作总结: the long text of an application (domain.md §5.14).

import { lengthOf } from './kinds/typed-text';
import { defineSection } from './section';

/** Shorter ones are rarely taken by a committee (domain.md §5.14: 1500 to 5000 characters). */
const usualLength = 1500;

export const summary = defineSection({
  id: 'summary',
  title: '专业技术工作总结',
  intro: '请写任现职以来的思想政治表现、专业技术工作、业绩和今后打算，一般 1500 到 5000 字。',
  layout: 'single',
  maxRows: 1,
  rowName: '总结',
  fields: { text: { kind: 'longText', label: '工作总结', max: 5000 } },
  columns: ['text'],
  attachments: [{ kind: 'signed', label: '签名或盖章的总结' }],
  check: (rows) =>
    rows
      .filter(({ text }) => text !== null && lengthOf(text) < usualLength)
      .map(({ rowId, text }) => ({
        rowId,
        field: 'text',
        severity: 'warning' as const,
        message: `工作总结现有 ${lengthOf(text ?? '')} 字，一般不少于 ${usualLength} 字，请核对。`,
      })),
  examples: [
    {
      text: Array.from(
        { length: 40 },
        (_, at) =>
          `第${at + 1}项工作：任现职以来，我坚持深入基层一线采访，认真完成采编任务，带教青年记者，参与本单位的选题策划和双语报道。`,
      ).join('\n'),
    },
  ],
});
