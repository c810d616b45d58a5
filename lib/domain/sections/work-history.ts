// 工作简历: every post since the first, in order, up to the present one (domain.md §5.4).

import { postFindings } from './post-findings';
import { defineSection } from './section';

export const workHistory = defineSection({
  id: 'work-history',
  title: '工作简历',
  intro: '请从参加工作开始，按时间顺序逐条填写，直到现在的岗位。',
  layout: 'list',
  maxRows: 40,
  rowName: '经历',
  fields: {
    from: { kind: 'month', label: '起始时间', notAfterToday: true },
    isPresent: { kind: 'yesNo', label: '是否至今' },
    to: {
      kind: 'month',
      label: '结束时间',
      notAfterToday: true,
      showIf: { field: 'isPresent', is: false, otherwise: '至今' },
    },
    employer: { kind: 'text', label: '工作单位', max: 100 },
    department: { kind: 'text', label: '部门', max: 100, optional: true },
    country: {
      kind: 'text',
      label: '国家（地区）',
      max: 60,
      optional: true,
      hint: '在国内工作的不填。',
    },
    post: { kind: 'text', label: '职务（岗位）', max: 100 },
    work: { kind: 'text', label: '从事何专业技术工作', max: 200 },
    witness: { kind: 'text', label: '证明人', max: 100 },
    note: { kind: 'text', label: '说明', max: 200, optional: true },
  },
  columns: ['from', 'to', 'employer', 'post', 'work', 'witness'],
  published: ['from', 'to', 'employer', 'post'],
  attachments: [{ kind: 'service', label: '基层、驻村或援疆服务证明' }],
  check: postFindings,
  examples: [
    {
      from: '2010-08',
      isPresent: false,
      to: '2016-10',
      employer: '示例日报社',
      department: '记者部',
      country: null,
      post: '记者',
      work: '新闻采访',
      witness: '买合木提·示例',
      note: null,
    },
    {
      from: '2016-11',
      isPresent: true,
      to: null,
      employer: '示例县融媒体中心',
      department: '采编部',
      country: null,
      post: '副主任',
      work: '新闻采编',
      witness: '𠮷示例',
      note: null,
    },
  ],
});
