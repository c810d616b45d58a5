// 谁看过我的材料: who, in which role, when, and why where a reason was asked for.

import { Table } from '@/components/ui/table';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import { readingNames } from '@/lib/messages/readings';
import { roleLabel } from '@/lib/messages/workflow';

type Props = {
  readonly readings: readonly {
    readonly id: string;
    readonly at: Date;
    readonly action: string;
    readonly reason: string | null;
    readonly reader: string | null;
    readonly role: Role | null;
    readonly office: string | null;
  }[];
};

export function ReadingsPage({ readings }: Props) {
  return (
    <div className="space-y-4">
      <h2>谁看过我的材料</h2>
      <p>
        这里列出谁在什么时候查看、打印过您的申请书和附件，不含您自己。查看完整证件号码必须写明原因。时间均为北京时间。
      </p>
      {readings.length === 0 ? (
        <p>还没有人看过。上报以后，单位开始办理时会显示在这里。</p>
      ) : (
        <Table
          caption="谁看过我的材料"
          heads={['时间', '谁', '身份', '做了什么', '原因']}
          rows={readings.map(({ id, at, reader, role, office, action, reason }) => ({
            key: id,
            cells: [
              formatDateTime(at),
              reader ?? '系统',
              role === null ? '' : roleLabel(role, office),
              readingNames[action] ?? action,
              reason ?? '',
            ],
          }))}
        />
      )}
    </div>
  );
}
