// 符合申报条件对照: clause by clause, and where in the form its proof stands (domain.md §5.14).

import { clauseKinds } from '@/lib/domain/codes/small-tables';
import { defineSection } from './section';

export const conditions = defineSection({
  id: 'conditions',
  title: '符合申报条件对照',
  intro: '请对照评审条件逐条填写，并指明本申请书中哪个栏目、第几条可以证明。',
  layout: 'list',
  maxRows: 40,
  rowName: '条件',
  fields: {
    kind: { kind: 'choice', label: '条件类别', codes: clauseKinds },
    clause: { kind: 'longText', label: '评审条件原文', max: 500 },
    fulfilment: { kind: 'longText', label: '本人符合情况', max: 500 },
    evidence: {
      kind: 'text',
      label: '依据所在栏目和条目',
      max: 200,
      hint: '例如：业绩成果第 1 条，获奖情况第 2 条',
    },
  },
  columns: ['kind', 'clause', 'fulfilment', 'evidence'],
  attachments: [],
  examples: [
    {
      kind: '学历资历',
      clause: '具备大学本科以上学历，取得主任记者资格后从事本专业工作满五年。',
      fulfilment: '本科学历，2020 年取得主任记者资格，至今已满五年。',
      evidence: '学历学位第 2 条，专业技术资格第 2 条',
    },
    {
      kind: '业绩',
      clause: '主持过有较大影响的新闻策划。',
      fulfilment: '主持“石榴籽”系列融媒体报道。',
      evidence: '业绩成果第 1 条',
    },
  ],
});
