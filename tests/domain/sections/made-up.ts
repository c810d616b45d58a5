// A section that no form knows: one definition, and the one line that the registry would have.

import { sections } from '@/lib/domain/sections/registry';
import { defineSection, type Section } from '@/lib/domain/sections/section';

export const madeUp = defineSection({
  id: 'made-up',
  title: '野外台站',
  intro: '请填写在野外台站的值守。',
  layout: 'list',
  maxRows: 3,
  rowName: '值守',
  fields: {
    station: { kind: 'text', label: '台站名称', max: 10 },
    postcode: {
      kind: 'text',
      label: '台站邮编',
      max: 6,
      pattern: { form: 'postcode', sentence: '“台站邮编”应是 6 位数字。' },
    },
    altitude: { kind: 'number', label: '海拔', min: 0, max: 8848, unit: '米' },
    season: {
      kind: 'choice',
      label: '季节',
      codes: [
        ['s', '夏季'],
        ['w', '冬季'],
      ],
    },
    from: { kind: 'month', label: '进站时间', notAfterToday: true },
    firstSnow: { kind: 'date', label: '初雪日期', optional: true },
    isAlone: { kind: 'yesNo', label: '是否独自值守' },
    companion: {
      kind: 'text',
      label: '同站人员',
      max: 20,
      showIf: { field: 'isAlone', is: false, otherwise: '独自' },
    },
    diary: { kind: 'longText', label: '值守记录', max: 100 },
  },
  columns: ['station', 'altitude', 'from', 'companion'],
  attachments: [{ kind: 'log', label: '值守日志' }],
  check: (rows) =>
    rows
      .filter(({ season, firstSnow }) => season === 's' && firstSnow)
      .map(({ rowId }) => ({
        rowId,
        field: 'firstSnow',
        severity: 'warning' as const,
        message: '夏季一般没有初雪，请核对。',
      })),
  examples: [
    {
      station: '㐂𠮷台站',
      postcode: '830000',
      altitude: 3512,
      season: 'w',
      from: '2021-11',
      firstSnow: '2021-09-30',
      isAlone: false,
      companion: '示例·同事',
      diary: '每日八时观测。\n记录完整。',
    },
  ],
});

/** The line in the registry; call it before anything is asked of the registry. */
export const register = (): number => (sections as Section[]).push(madeUp);
