// 职称外（汉）语: the language examination, or why none is needed (domain.md §5.8).

import {
  examFields,
  examLanguages,
  exemptions,
  languageExamKinds,
} from '@/lib/domain/codes/small-tables';
import { exemptionFindings } from './exemption';
import { defineSection } from './section';

export const languageExam = defineSection({
  id: 'language-exam',
  title: '职称外（汉）语',
  intro: '不作要求的可以不填；符合免试条件的，请填一条并上传证明。',
  layout: 'list',
  maxRows: 10,
  rowName: '考试',
  fields: {
    kind: { kind: 'choice', label: '类别', codes: languageExamKinds },
    isExempt: { kind: 'yesNo', label: '是否免试' },
    exemption: {
      kind: 'choice',
      label: '免试理由',
      codes: exemptions,
      showIf: { field: 'isExempt', is: true },
    },
    language: {
      kind: 'choice',
      label: '语种',
      codes: examLanguages,
      showIf: { field: 'isExempt', is: false },
    },
    level: {
      kind: 'text',
      label: '级别',
      max: 40,
      hint: '例如：A 级、MHK 三级甲等',
      showIf: { field: 'isExempt', is: false },
    },
    field: {
      kind: 'choice',
      label: '专业类别',
      codes: examFields,
      optional: true,
      showIf: { field: 'isExempt', is: false },
    },
    satAt: {
      kind: 'month',
      label: '考试时间',
      notAfterToday: true,
      showIf: { field: 'isExempt', is: false },
    },
    score: {
      kind: 'number',
      label: '成绩',
      min: 0,
      max: 400,
      decimals: 1,
      optional: true,
      showIf: { field: 'isExempt', is: false },
    },
    certificateNumber: {
      kind: 'text',
      label: '证书编号',
      max: 60,
      showIf: { field: 'isExempt', is: false },
    },
    validTo: {
      kind: 'month',
      label: '有效期止',
      optional: true,
      showIf: { field: 'isExempt', is: false },
    },
    note: { kind: 'text', label: '说明', max: 200, optional: true },
  },
  columns: ['kind', 'language', 'level', 'satAt', 'score', 'isExempt'],
  attachments: [
    { kind: 'result', label: '成绩单或合格证' },
    { kind: 'exemption', label: '免试证明' },
  ],
  check: exemptionFindings,
  examples: [
    {
      kind: 'MHK',
      isExempt: false,
      exemption: null,
      language: '汉语',
      level: '三级甲等',
      field: '综合',
      satAt: '2015-05',
      score: 312.5,
      certificateNumber: 'MHK-9999-0001',
      validTo: null,
      note: null,
    },
    {
      kind: '职称外语',
      isExempt: true,
      exemption: '长期在艰苦边远地区和基层一线工作',
      language: null,
      level: null,
      field: null,
      satAt: null,
      score: null,
      certificateNumber: null,
      validTo: null,
      note: '在县级单位工作 10 年',
    },
  ],
});
