// 获奖情况: prizes and honours (domain.md §5.13).

import { awardGrades, awardKinds, awardLevels } from '@/lib/domain/codes/small-tables';
import { rankTooHigh } from './findings';
import { defineSection } from './section';

export const awards = defineSection({
  id: 'awards',
  title: '获奖情况',
  intro: '请填写本人获得的奖励和荣誉，集体奖励请写明本人排序。',
  layout: 'list',
  maxRows: 60,
  rowName: '奖励',
  fields: {
    awardedAt: { kind: 'month', label: '获奖时间', notAfterToday: true },
    project: { kind: 'text', label: '获奖项目名称与内容', max: 200 },
    name: { kind: 'text', label: '奖励名称', max: 100 },
    kind: { kind: 'choice', label: '类别', codes: awardKinds },
    level: { kind: 'choice', label: '级别', codes: awardLevels },
    grade: { kind: 'choice', label: '等级', codes: awardGrades },
    awardedBy: { kind: 'text', label: '授奖（授予）机构', max: 100 },
    rank: { kind: 'number', label: '本人排序', min: 1, max: 200, optional: true },
    people: { kind: 'number', label: '总人数', min: 1, max: 200, optional: true },
    certificateNumber: { kind: 'text', label: '证书编号', max: 60, optional: true },
  },
  columns: ['awardedAt', 'project', 'name', 'level', 'grade', 'awardedBy'],
  published: ['awardedAt', 'project', 'name', 'level', 'grade'],
  attachments: [
    { kind: 'certificate', label: '获奖证书' },
    { kind: 'document', label: '授奖文件' },
    { kind: 'list', label: '名单页' },
  ],
  check: (rows) => rankTooHigh(rows),
  examples: [
    {
      awardedAt: '2022-11',
      project: '通讯《雪山下的邮路》',
      name: '示例新闻奖',
      kind: '业务竞赛',
      level: '省部级',
      grade: '二等',
      awardedBy: '示例自治区新闻工作者协会',
      rank: 1,
      people: 2,
      certificateNumber: '示新奖〔2022〕2-017',
    },
  ],
});
