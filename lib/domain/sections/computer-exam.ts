// 计算机应用考试: the examination in computer use, or why none is needed (domain.md §5.9).

import { exemptions } from '@/lib/domain/codes/small-tables';
import { exemptionFindings } from './exemption';
import { defineSection } from './section';

export const computerExam = defineSection({
  id: 'computer-exam',
  title: '计算机应用考试',
  intro: '不作要求的可以不填；符合免试条件的，请填一条并上传证明。',
  layout: 'list',
  maxRows: 10,
  rowName: '考试',
  fields: {
    isExempt: { kind: 'yesNo', label: '是否免试' },
    exemption: {
      kind: 'choice',
      label: '免试理由',
      codes: exemptions,
      showIf: { field: 'isExempt', is: true },
    },
    satAt: {
      kind: 'month',
      label: '考试时间',
      notAfterToday: true,
      showIf: { field: 'isExempt', is: false },
    },
    subject: {
      kind: 'text',
      label: '科目（模块）',
      max: 100,
      showIf: { field: 'isExempt', is: false },
    },
    result: {
      kind: 'text',
      label: '成绩',
      max: 40,
      hint: '例如：合格、86 分',
      showIf: { field: 'isExempt', is: false },
    },
    passed: {
      kind: 'number',
      label: '合格科目数',
      min: 0,
      max: 30,
      optional: true,
      showIf: { field: 'isExempt', is: false },
    },
    certificateNumber: {
      kind: 'text',
      label: '证书编号',
      max: 60,
      showIf: { field: 'isExempt', is: false },
    },
    note: { kind: 'text', label: '说明', max: 200, optional: true },
  },
  columns: ['satAt', 'subject', 'result', 'passed', 'isExempt'],
  attachments: [
    { kind: 'result', label: '成绩单或合格证' },
    { kind: 'exemption', label: '免试证明' },
  ],
  check: exemptionFindings,
  examples: [
    {
      isExempt: false,
      exemption: null,
      satAt: '2014-11',
      subject: '中文 Windows 操作系统',
      result: '合格',
      passed: 4,
      certificateNumber: '99992014000789',
      note: null,
    },
  ],
});
