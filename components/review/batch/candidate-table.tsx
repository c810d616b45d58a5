'use client';
// The applications that may be chosen, with what decides whether they can go.

import { Table } from '@/components/ui/table';
import type { CandidateDto } from './batch-form';

type Props = {
  readonly lines: readonly CandidateDto[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
};

export function CandidateTable({ lines, picked, onPick }: Props) {
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  const all = picked.size === lines.length;
  return (
    <>
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={all}
          onChange={() => onPick(new Set(all ? [] : lines.map(({ id }) => id)))}
        />
        全选（{lines.length} 份）
      </label>
      <Table
        caption="可以批量办理的申请书"
        heads={['选择', '姓名', '基层单位', '申报职称', '推荐意见', '修改意见', '还可退回']}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <input
              key="pick"
              type="checkbox"
              className="size-5"
              aria-label={`选择 ${line.applicant}的申请书`}
              checked={picked.has(line.id)}
              onChange={() => toggle(line.id)}
            />,
            <span key="name">
              {line.applicant}
              <span className="block text-zinc-600">{line.number}</span>
            </span>,
            line.unit,
            line.displayName,
            line.recommended > 0 ? `已写 ${line.recommended} 字` : '没有写',
            line.corrections > 0 ? `${line.corrections} 条` : '没有写',
            `${line.returnsLeft} 次`,
          ],
        }))}
      />
    </>
  );
}
