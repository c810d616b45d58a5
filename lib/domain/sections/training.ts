// 学习培训经历: courses and further study (domain.md §4.1, form page 2).

import { trainingForms } from '@/lib/domain/codes/small-tables';
import { endsTooEarly } from './findings';
import { defineSection } from './section';

export const training = defineSection({
  id: 'training',
  title: '学习培训经历',
  intro: '请填写参加工作以来的进修、培训和学术交流。',
  layout: 'list',
  maxRows: 40,
  rowName: '培训',
  fields: {
    from: { kind: 'month', label: '起始时间', notAfterToday: true },
    to: { kind: 'month', label: '结束时间', notAfterToday: true },
    content: { kind: 'text', label: '学习培训内容', max: 200 },
    place: { kind: 'text', label: '学习地点及单位', max: 100 },
    form: { kind: 'choice', label: '学习方式', codes: trainingForms },
    hours: { kind: 'number', label: '学时', min: 0, max: 10_000, optional: true },
    result: { kind: 'text', label: '结果', max: 100, optional: true, hint: '例如：结业、取得证书' },
    witness: { kind: 'text', label: '证明人', max: 100, optional: true },
  },
  columns: ['from', 'to', 'content', 'place', 'result'],
  attachments: [{ kind: 'certificate', label: '结业证书或学习证明' }],
  check: (rows) => endsTooEarly(rows, 'from', 'to'),
  examples: [
    {
      from: '2019-03',
      to: '2019-06',
      content: '融合新闻采编研修',
      place: '示例大学新闻学院',
      form: '脱产',
      hours: 240,
      result: '结业',
      witness: '努尔兰·示例',
    },
  ],
});
