// 继续教育: hours of study by year (domain.md §5.10).

import { dataSources } from '@/lib/domain/codes/small-tables';
import { endsTooEarly, wrongAt, wrongYears } from './findings';
import type { Finding } from './section';
import { defineSection } from './section';

/** 专业技术人员继续教育规定: hours a year, of which 专业科目 two thirds at least. */
const wanted = { all: 90, professional: 60, common: 30 } as const;

type Year = {
  readonly rowId: string;
  readonly common: number | null;
  readonly professional: number | null;
  readonly industry: number | null;
};

const hoursOf = ({ common, professional, industry }: Year): number =>
  Math.round(((common ?? 0) + (professional ?? 0) + (industry ?? 0)) * 10) / 10;

function tooFewHours(year: Year): Finding[] {
  const { rowId, common, professional } = year;
  if (common === null || professional === null) return [];
  const all = hoursOf(year);
  const missing = [
    ...(all < wanted.all ? [`总学时 ${all}，不足 ${wanted.all}`] : []),
    ...(professional < wanted.professional ? [`专业科目不足 ${wanted.professional}`] : []),
    ...(common < wanted.common ? [`公需科目不足 ${wanted.common}`] : []),
  ];
  return missing.length === 0
    ? []
    : [
        {
          rowId,
          field: 'professional',
          severity: 'warning',
          message: `${missing.join('，')}学时，请核对或补学。`,
        },
      ];
}

export const continuingEducation = defineSection({
  id: 'continuing-education',
  title: '继续教育',
  intro: '每年一条。总学时由系统相加：一般每年不少于 90，其中专业科目 60、公需科目 30。',
  layout: 'list',
  maxRows: 30,
  rowName: '年度',
  fields: {
    year: { kind: 'number', label: '年度', min: 1980, max: 2100 },
    common: { kind: 'number', label: '公需科目学时', min: 0, max: 2000, decimals: 1 },
    elective: {
      kind: 'number',
      label: '公需科目中的选修学时',
      min: 0,
      max: 2000,
      decimals: 1,
      optional: true,
    },
    professional: { kind: 'number', label: '专业科目学时', min: 0, max: 2000, decimals: 1 },
    industry: {
      kind: 'number',
      label: '行业共享学时',
      min: 0,
      max: 2000,
      decimals: 1,
      optional: true,
    },
    course: { kind: 'text', label: '项目名称', max: 200, optional: true },
    organiser: { kind: 'text', label: '组织单位', max: 100, optional: true },
    from: { kind: 'month', label: '起始时间', notAfterToday: true, optional: true },
    to: { kind: 'month', label: '结束时间', notAfterToday: true, optional: true },
    result: { kind: 'text', label: '学习情况', max: 200, optional: true },
    certificateNumber: { kind: 'text', label: '证书编号', max: 60, optional: true },
    isPassed: { kind: 'yesNo', label: '是否合格' },
    source: { kind: 'choice', label: '数据来源', codes: dataSources, optional: true },
  },
  columns: ['year', 'common', 'professional', 'industry', 'course', 'isPassed'],
  attachments: [{ kind: 'hours', label: '继续教育证书或学时证明' }],
  computed: {
    total: { label: '总学时', of: (row) => String(hoursOf(row)) },
  },
  check: (rows, { today }) => [
    ...wrongYears(rows, today),
    ...endsTooEarly(rows, 'from', 'to'),
    ...wrongAt(
      rows,
      'elective',
      ({ elective, common }) => elective !== null && common !== null && elective > common,
      '选修学时不能大于公需科目学时，请核对。',
    ),
    ...rows.flatMap(tooFewHours),
  ],
  examples: [2023, 2024, 2025].map((year) => ({
    year,
    common: 30,
    elective: 6,
    professional: 62.5,
    industry: year === 2025 ? 8 : null,
    course: `新闻采编业务培训（${year} 年度）`,
    organiser: '示例新闻工作者协会',
    from: `${year}-03`,
    to: `${year}-10`,
    result: '完成全部课程',
    certificateNumber: `9999${year}0012`,
    isPassed: true,
    source: '自填',
  })),
});
