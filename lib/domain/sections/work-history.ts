// 工作简历: every post since the first, in order, up to the present one (domain.md §5.4).

import { endsTooEarly } from './findings';
import type { Finding } from './section';
import { defineSection } from './section';

/** Months since year 0, so that gaps can be counted. */
const monthNumber = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};

type Post = {
  rowId: string;
  from: string | null;
  to: string | null;
  isPresent: boolean | null;
  note: string | null;
};

function betweenPosts(rows: readonly Post[], today: string): Finding[] {
  const endOf = ({ isPresent, to }: Post) => (isPresent ? today.slice(0, 7) : to);
  const dated = rows.filter((row) => row.from !== null && endOf(row) !== null);
  const inOrder = dated.toSorted((a, b) => String(a.from).localeCompare(String(b.from)));
  return inOrder.flatMap((row, index): Finding[] => {
    const previous = inOrder[index - 1];
    if (previous === undefined) return [];
    const gap = monthNumber(String(row.from)) - monthNumber(String(endOf(previous)));
    if (gap < -1 && !row.note && !previous.note) {
      const message = '与上一段经历的时间重叠超过 1 个月，请核对，或在“说明”中写明原因。';
      return [{ rowId: row.rowId, field: 'from', message }];
    }
    if (gap > 3) {
      const message = `与上一段经历之间空了 ${gap - 1} 个月，请核对是否漏填。`;
      return [{ rowId: row.rowId, field: 'from', severity: 'warning', message }];
    }
    return [];
  });
}

export const workHistory = defineSection({
  id: 'work-history',
  title: '工作简历',
  intro: '请从参加工作开始，按时间顺序逐条填写，直到现在的岗位。',
  layout: 'list',
  maxRows: 40,
  rowName: '经历',
  fields: {
    from: { kind: 'month', label: '起始时间', notAfterToday: true },
    isPresent: { kind: 'yesNo', label: '是否至今' },
    to: {
      kind: 'month',
      label: '结束时间',
      notAfterToday: true,
      showIf: { field: 'isPresent', is: false, otherwise: '至今' },
    },
    employer: { kind: 'text', label: '工作单位', max: 100 },
    department: { kind: 'text', label: '部门', max: 100, optional: true },
    post: { kind: 'text', label: '职务（岗位）', max: 100 },
    work: { kind: 'text', label: '从事何专业技术工作', max: 200 },
    witness: { kind: 'text', label: '证明人', max: 100 },
    note: { kind: 'text', label: '说明', max: 200, optional: true },
  },
  columns: ['from', 'to', 'employer', 'post', 'work', 'witness'],
  attachments: [{ kind: 'service', label: '基层、驻村或援疆服务证明' }],
  check: (rows, { today }) => [
    ...endsTooEarly(
      rows.filter(({ isPresent }) => !isPresent),
      'from',
      'to',
    ),
    ...betweenPosts(rows, today),
  ],
  examples: [
    {
      from: '2010-08',
      isPresent: false,
      to: '2016-10',
      employer: '示例日报社',
      department: '记者部',
      post: '记者',
      work: '新闻采访',
      witness: '买合木提·示例',
      note: null,
    },
    {
      from: '2016-11',
      isPresent: true,
      to: null,
      employer: '示例县融媒体中心',
      department: '采编部',
      post: '副主任',
      work: '新闻采编',
      witness: '𠮷示例',
      note: null,
    },
  ],
});
