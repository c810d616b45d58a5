// 实践能力经历: service at the base, projects, teaching and support (domain.md §5.5).

import { practiceKinds, projectRoles } from '@/lib/domain/codes/small-tables';
import { endsTooEarly } from './findings';
import { defineSection } from './section';

export const practice = defineSection({
  id: 'practice',
  title: '实践能力经历',
  intro: '请填写基层服务、驻村、支教支医、项目实践、带教培养等经历。',
  layout: 'list',
  maxRows: 40,
  rowName: '经历',
  fields: {
    from: { kind: 'month', label: '起始时间', notAfterToday: true },
    to: { kind: 'month', label: '结束时间', notAfterToday: true },
    kind: { kind: 'choice', label: '类别', codes: practiceKinds },
    place: { kind: 'text', label: '单位', max: 100 },
    project: { kind: 'text', label: '项目名称', max: 200, optional: true },
    role: { kind: 'choice', label: '本人角色', codes: projectRoles, optional: true },
    content: { kind: 'longText', label: '内容及本人作用', max: 500 },
    effect: { kind: 'longText', label: '完成情况', max: 500, optional: true },
    witness: { kind: 'text', label: '证明人（证明单位）', max: 100, optional: true },
  },
  columns: ['from', 'to', 'kind', 'place', 'content'],
  attachments: [
    { kind: 'proof', label: '工作经历证明' },
    { kind: 'project', label: '项目任务书或合同' },
    { kind: 'practice', label: '病案、课表、教案等业务材料' },
  ],
  check: (rows) => endsTooEarly(rows, 'from', 'to'),
  examples: [
    {
      from: '2018-02',
      to: '2019-12',
      kind: '驻村“访惠聚”',
      place: '示例县示例乡示例村',
      project: null,
      role: null,
      content: '任驻村工作队宣传委员，开设村广播站，培训通讯员 6 名。',
      effect: '工作队年度考核为优秀。',
      witness: '中共示例乡委员会',
    },
  ],
});
