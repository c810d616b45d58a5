// 其他材料: whatever else proves something (domain.md §5.14).

import { defineSection } from './section';

export const otherMaterials = defineSection({
  id: 'other-materials',
  title: '其他材料',
  intro: '其他栏目放不下的证明材料，请逐件写明名称并上传。',
  layout: 'list',
  maxRows: 30,
  rowName: '材料',
  fields: {
    name: { kind: 'text', label: '材料名称', max: 100 },
    proves: { kind: 'text', label: '证明事项', max: 200 },
    note: { kind: 'text', label: '备注', max: 200, optional: true },
  },
  columns: ['name', 'proves', 'note'],
  attachments: [{ kind: 'file', label: '材料扫描件' }],
  examples: [{ name: '委托评审函', proves: '受托单位同意评审', note: null }],
});
