// 社保缴纳记录: where contributions were paid, which proves employment (domain.md §5.1).

import { doubtfulAt, endsTooEarly } from './findings';
import { defineSection } from './section';

export const socialInsurance = defineSection({
  id: 'social-insurance',
  title: '社保缴纳记录',
  intro: '请按缴纳单位分段填写。缴纳单位与工作单位不一致的，请写明原因。',
  layout: 'list',
  maxRows: 40,
  rowName: '缴纳记录',
  fields: {
    from: { kind: 'month', label: '开始时间', notAfterToday: true },
    to: { kind: 'month', label: '结束时间', notAfterToday: true },
    agency: { kind: 'text', label: '缴纳机构', max: 100 },
    employer: { kind: 'text', label: '缴纳单位', max: 100 },
    note: { kind: 'text', label: '不一致的原因', max: 200, optional: true },
  },
  columns: ['from', 'to', 'agency', 'employer'],
  attachments: [
    { kind: 'statement', label: '社保缴纳明细' },
    { kind: 'contract', label: '劳动（聘用）合同' },
    { kind: 'pay', label: '近六个月工资发放记录' },
  ],
  check: (rows, { told }) => [
    ...endsTooEarly(rows, 'from', 'to'),
    // Only the present one can be compared: earlier employers are other units.
    ...doubtfulAt(
      rows.slice(-1),
      'note',
      ({ employer, note }) =>
        employer && told.unitName && !employer.includes(told.unitName) && !note,
      '缴纳单位与所选的基层单位不一致，请写明原因。',
    ),
  ],
  examples: [
    {
      from: '2016-11',
      to: '2026-10',
      agency: '示例县社会保险事业管理局',
      employer: '示例县融媒体中心',
      note: null,
    },
  ],
});
