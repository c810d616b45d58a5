// 业绩成果: projects and results before and since the present title (domain.md §5.6).

import {
  beforeOrAfterTitle,
  projectLevels,
  projectRoles,
  projectScales,
} from '@/lib/domain/codes/small-tables';
import { endsTooEarly, rankTooHigh } from './findings';
import { defineSection } from './section';

export const achievements = defineSection({
  id: 'achievements',
  title: '业绩成果',
  intro: '请先填任现职后的业绩，每条写明您本人所起的作用和完成的效果。',
  layout: 'list',
  maxRows: 60,
  rowName: '业绩',
  fields: {
    period: { kind: 'choice', label: '任现职前/后', codes: beforeOrAfterTitle },
    from: { kind: 'month', label: '起始时间', notAfterToday: true },
    to: { kind: 'month', label: '结束时间', notAfterToday: true },
    name: { kind: 'text', label: '名称（项目、课题、成果）', max: 200 },
    number: { kind: 'text', label: '立项编号（批文）', max: 100, optional: true },
    source: { kind: 'text', label: '项目来源', max: 100, optional: true },
    level: { kind: 'choice', label: '级别', codes: projectLevels },
    funds: {
      kind: 'number',
      label: '经费（投资）',
      min: 0,
      max: 10_000_000,
      decimals: 2,
      unit: '万元',
      optional: true,
    },
    scale: { kind: 'choice', label: '规模等级', codes: projectScales, optional: true },
    role: { kind: 'choice', label: '本人角色', codes: projectRoles },
    rank: { kind: 'number', label: '本人排名', min: 1, max: 200, optional: true },
    people: { kind: 'number', label: '总人数', min: 1, max: 2000, optional: true },
    isFinished: { kind: 'yesNo', label: '是否结题（完成）' },
    content: { kind: 'longText', label: '工作内容、本人起何作用', max: 500 },
    effect: { kind: 'longText', label: '完成情况及效果', max: 500 },
    isRepresentative: { kind: 'yesNo', label: '是否代表性成果' },
  },
  columns: ['from', 'to', 'name', 'level', 'role', 'effect'],
  attachments: [
    { kind: 'project', label: '立项或合同文件' },
    { kind: 'acceptance', label: '验收、结题或鉴定证书' },
    { kind: 'contribution', label: '本人贡献证明' },
  ],
  check: (rows) => [...endsTooEarly(rows, 'from', 'to'), ...rankTooHigh(rows)],
  examples: [
    {
      period: '任现职后',
      from: '2021-03',
      to: '2022-12',
      name: '“石榴籽”系列融媒体报道',
      number: '示宣〔2021〕7号',
      source: '示例县委宣传部',
      level: '地厅级',
      funds: 12.5,
      scale: '中型',
      role: '主持',
      rank: 1,
      people: 6,
      isFinished: true,
      content: '负责总策划与采写，独立完成 12 篇。',
      effect: '全网阅读量 300 万次，\n被自治区媒体转载 9 篇。',
      isRepresentative: true,
    },
  ],
});
