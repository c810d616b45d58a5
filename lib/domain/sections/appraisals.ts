// 考核情况: the yearly appraisals (domain.md §5.11).

import { appraisalGrades } from '@/lib/domain/codes/small-tables';
import { wrongYears } from './findings';
import { defineSection } from './section';

export const appraisals = defineSection({
  id: 'appraisals',
  title: '考核情况',
  intro: '每年一条，一般填写任现职以来或近五年的年度考核。',
  layout: 'list',
  maxRows: 40,
  rowName: '年度',
  fields: {
    year: { kind: 'number', label: '考核年度', min: 1980, max: 2100 },
    grade: { kind: 'choice', label: '等次', codes: appraisalGrades },
    employer: { kind: 'text', label: '考核单位', max: 100 },
    note: { kind: 'text', label: '备注', max: 200, optional: true },
  },
  columns: ['year', 'grade', 'employer', 'note'],
  attachments: [{ kind: 'form', label: '年度考核登记表' }],
  check: (rows, { today }) => {
    const latest = Math.max(...rows.map(({ year }) => year ?? 0));
    return [
      ...wrongYears(rows, today),
      ...rows
        .filter(({ grade, note }) => (grade === '不定等次' || grade === '未参加') && !note)
        .map(({ rowId }) => ({ rowId, field: 'note', message: '请在“备注”中写明原因。' })),
      ...rows
        .filter(({ grade }) => grade === '基本合格')
        .map(({ rowId }) => ({
          rowId,
          field: 'grade',
          severity: 'warning' as const,
          message: '基本合格的年度不计入任职年限，请核对任职年限是否仍然符合。',
        })),
      // 上年度考核不合格的不得申报 (domain.md §5.11)
      ...rows
        .filter(({ grade }) => grade === '不合格')
        .map(({ rowId, year }) =>
          year === latest
            ? { rowId, field: 'grade', message: '最近一年考核不合格，不能申报。如填错请改正。' }
            : {
                rowId,
                field: 'grade',
                severity: 'warning' as const,
                message: '不合格的年度不计入任职年限，请核对任职年限是否仍然符合。',
              },
        ),
    ];
  },
  examples: [
    { year: 2023, grade: '合格', employer: '示例县融媒体中心', note: null },
    { year: 2024, grade: '优秀', employer: '示例县融媒体中心', note: null },
    { year: 2025, grade: '不定等次', employer: '示例县融媒体中心', note: '脱产进修 8 个月' },
  ],
});
