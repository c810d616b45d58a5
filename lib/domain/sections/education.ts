// 学历学位: every stage of education, one of them the highest (domain.md §5.2).

import { degrees } from '@/lib/domain/codes/degrees';
import { educationLevels } from '@/lib/domain/codes/education-levels';
import { graduationKinds, studyForms, yearsOfStudy } from '@/lib/domain/codes/small-tables';
import { exactlyOne } from './findings';
import { defineSection } from './section';

const noDegree = '0';

export const education = defineSection({
  id: 'education',
  title: '学历学位',
  intro: '请从最早的学历开始，逐条填写；其中一条选为最高学历。',
  layout: 'list',
  maxRows: 20,
  rowName: '学历',
  fields: {
    level: { kind: 'choice', label: '学历', codes: educationLevels },
    degree: { kind: 'choice', label: '学位', codes: degrees },
    years: { kind: 'choice', label: '学制', codes: yearsOfStudy, hint: '单位：年' },
    major: { kind: 'text', label: '专业', max: 100 },
    school: { kind: 'text', label: '学校', max: 100 },
    startedAt: { kind: 'month', label: '入学时间', notAfterToday: true },
    endedAt: { kind: 'month', label: '毕（肄、结）业时间', notAfterToday: true },
    graduation: { kind: 'choice', label: '学历性质', codes: graduationKinds },
    studyForm: { kind: 'choice', label: '学习形式', codes: studyForms },
    diplomaNumber: { kind: 'text', label: '学历证书编号', max: 40 },
    degreeNumber: { kind: 'text', label: '学位证书编号', max: 40, optional: true },
    degreeFrom: { kind: 'text', label: '学位授予单位', max: 100, optional: true },
    degreeAt: { kind: 'month', label: '学位授予时间', optional: true, notAfterToday: true },
    isHighest: { kind: 'yesNo', label: '是否最高学历' },
  },
  columns: ['level', 'degree', 'years', 'major', 'school', 'endedAt'],
  attachments: [
    { kind: 'diploma', label: '毕业证书' },
    { kind: 'degree', label: '学位证书' },
    { kind: 'verification', label: '学历认证报告' },
  ],
  check: (rows) => [
    ...rows
      .filter(({ startedAt, endedAt }) => startedAt && endedAt && endedAt <= startedAt)
      .map(({ rowId }) => ({
        rowId,
        field: 'endedAt',
        message: '毕（肄、结）业时间应晚于入学时间，请核对。',
      })),
    ...rows
      .filter(({ degree, degreeNumber }) => degree && degree !== noDegree && !degreeNumber)
      .map(({ rowId }) => ({
        rowId,
        field: 'degreeNumber',
        severity: 'warning' as const,
        message: '有学位而没有填写学位证书编号，请核对。',
      })),
    // domain.md §5.2: 18 digits since 2001; earlier ones have forms of their own.
    ...rows
      .filter(({ endedAt, graduation }) => graduation === '毕业' && endedAt && endedAt >= '2001')
      .filter(({ diplomaNumber }) => diplomaNumber && !/^\d{18}$/.test(diplomaNumber))
      .map(({ rowId }) => ({
        rowId,
        field: 'diplomaNumber',
        severity: 'warning' as const,
        message: '2001 年以后的毕业证书编号一般是 18 位数字，请对照证书核对。',
      })),
    ...exactlyOne(rows, 'isHighest', '应当有且只有一条选为最高学历，请核对各条的“是否最高学历”。'),
  ],
  examples: [
    {
      level: '31',
      degree: noDegree,
      years: '3',
      major: '新闻采编与制作',
      school: '示例职业技术学院',
      startedAt: '2007-09',
      endedAt: '2010-07',
      graduation: '毕业',
      studyForm: '全日制',
      diplomaNumber: '999991201006000001',
      degreeNumber: null,
      degreeFrom: null,
      degreeAt: null,
      isHighest: false,
    },
    {
      level: '21',
      degree: '405',
      years: '2',
      major: '汉语言文学',
      school: '示例大学',
      startedAt: '2012-09',
      endedAt: '2014-07',
      graduation: '毕业',
      studyForm: '业余',
      diplomaNumber: '999995201405000002',
      degreeNumber: '9999942014000003',
      degreeFrom: '示例大学',
      degreeAt: '2014-07',
      isHighest: true,
    },
  ],
});
