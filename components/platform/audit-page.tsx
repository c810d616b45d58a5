// 审计记录: who did what to which object, newest first.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatDateTime } from '@/lib/domain/beijing-time';

type Line = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actingRole: string | null;
  readonly action: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly result: string;
};

export function AuditPage({ lines }: { readonly lines: readonly Line[] }) {
  const last = lines.at(-1);
  return (
    <div className="space-y-4">
      <h1>审计记录</h1>
      <p>只增不改。这里显示操作和对象的编号，不显示内容。本页时间均为北京时间。</p>
      {lines.length === 0 && <p>没有更多记录。</p>}
      <Table
        caption="审计记录"
        heads={['时间', '操作人', '角色', '操作', '对象', '结果']}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            formatDateTime(line.at),
            line.actorId ?? '系统',
            line.actingRole ?? '',
            line.action,
            [line.objectKind, line.objectId].filter(Boolean).join(' '),
            line.result,
          ],
        }))}
      />
      {last && lines.length === 100 && (
        <Link href={`/audit?after=${last.id}`} prefetch={false} className={styles.secondary}>
          下一页
        </Link>
      )}
    </div>
  );
}
