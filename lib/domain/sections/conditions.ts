// 符合申报条件对照: clause by clause, and where in the form its proof stands (domain.md §5.14).

import { clauseKinds } from '@/lib/domain/codes/small-tables';
import { achievements } from './achievements';
import { education } from './education';
import { pointerToExample as pointer } from './examples';
import { qualifications } from './qualifications';
import { defineSection } from './section';

export const conditions = defineSection({
  id: 'conditions',
  title: '符合申报条件对照',
  intro: '请对照评审条件逐条填写，并勾选本申请书中可以证明的条目。',
  layout: 'list',
  maxRows: 40,
  rowName: '条件',
  fields: {
    kind: { kind: 'choice', label: '条件类别', codes: clauseKinds },
    clause: { kind: 'longText', label: '评审条件原文', max: 500 },
    fulfilment: { kind: 'longText', label: '本人符合情况', max: 500 },
    proof: {
      kind: 'rows',
      label: '依据所在栏目和条目',
      max: 20,
      hint: '请勾选能够证明的条目。没有列出的，请先在那个栏目填写并保存。',
    },
    evidence: { kind: 'text', label: '依据的补充说明', max: 200, optional: true },
  },
  columns: ['kind', 'clause', 'fulfilment', 'proof'],
  attachments: [],
  examples: [
    {
      kind: '学历资历',
      clause: '具备大学本科以上学历，取得主任记者资格后从事本专业工作满五年。',
      fulfilment: '本科学历，2020 年取得主任记者资格，至今已满五年。',
      proof: [pointer(education, 1), pointer(qualifications, 1)],
      evidence: null,
    },
    {
      kind: '业绩',
      clause: '主持过有较大影响的新闻策划。',
      fulfilment: '主持“石榴籽”系列融媒体报道。',
      proof: [pointer(achievements, 0)],
      evidence: '策划案见附件第 3 页',
    },
  ],
});
