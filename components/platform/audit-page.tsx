// 审计记录: who did what to which object, newest first, and what administration changed.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import type { AuditChanges } from '@/lib/domain/audit';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import { roleNames } from '@/lib/messages/workflow';

type Props = {
  readonly page: {
    readonly filter: {
      readonly actor: string;
      readonly object: string;
      readonly action: string;
      readonly day: string;
    };
    readonly lines: readonly {
      readonly id: string;
      readonly at: Date;
      readonly actorId: string | null;
      readonly actingRole: string | null;
      readonly action: string;
      readonly objectKind: string | null;
      readonly objectId: string | null;
      readonly result: string;
      readonly reason: string | null;
      readonly changes: AuditChanges;
    }[];
    readonly next: string | null;
    readonly chain: {
      readonly links: number;
      readonly sealedAt: Date | null;
      readonly unsealed: number;
    };
  };
};

const fields = [
  ['day', '日期', 'date'],
  ['actor', '操作人编号', 'search'],
  ['action', '操作（开头几个字母）', 'search'],
  ['object', '对象编号', 'search'],
] as const;

const results: Readonly<Record<string, string>> = { done: '完成', denied: '被拒绝' };

function Changes({ changes }: { readonly changes: AuditChanges }) {
  const all = Object.entries(changes);
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map(([field, { before, after }]) => (
        <li key={field}>
          {field}：{before === null ? '（空）' : String(before)} →{' '}
          {after === null ? '（空）' : String(after)}
        </li>
      ))}
    </ul>
  );
}

export function AuditPage({ page }: Props) {
  const { filter, lines, next, chain } = page;
  const set = Object.fromEntries(Object.entries(filter).filter(([, text]) => text !== ''));
  return (
    <div className="space-y-4">
      <h1>审计记录</h1>
      <p>
        只增不改。这里显示操作、对象的编号和管理操作改变了什么，不显示申请书的内容。本页时间均为北京时间。
      </p>
      <NoticeBox tone="info" title="审计链">
        <p>
          {chain.sealedAt === null
            ? '还没有封存。'
            : `已封存 ${chain.links} 环，最近一次在 ${formatDateTime(chain.sealedAt)}。`}
          还有 {chain.unsealed} 条等待封存，每分钟封存一次。核对完整性请运行 npm run audit:verify。
        </p>
      </NoticeBox>
      <form action="/audit" className="flex flex-wrap items-end gap-3">
        {fields.map(([name, label, type]) => (
          <label key={name}>
            <span className="block font-medium">{label}</span>
            <input name={name} type={type} defaultValue={filter[name]} className={styles.input} />
          </label>
        ))}
        <button type="submit" className={styles.secondary}>
          查找
        </button>
        <Link href="/audit" prefetch={false} className={styles.quiet}>
          显示全部
        </Link>
      </form>
      {lines.length === 0 ? (
        <p>没有符合条件的记录。</p>
      ) : (
        <Table
          caption="审计记录"
          heads={['时间', '操作人', '角色', '操作', '对象', '结果', '原因和变化']}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              formatDateTime(line.at),
              line.actorId ?? '系统',
              line.actingRole === null
                ? ''
                : (roleNames[line.actingRole as Role] ?? line.actingRole),
              line.action,
              [line.objectKind, line.objectId].filter(Boolean).join(' '),
              results[line.result] ?? line.result,
              <div key="changes">
                {line.reason}
                <Changes changes={line.changes} />
              </div>,
            ],
          }))}
        />
      )}
      {next !== null && (
        <Link
          href={`/audit?${new URLSearchParams({ ...set, after: next })}`}
          prefetch={false}
          className={styles.secondary}
        >
          更早的记录
        </Link>
      )}
    </div>
  );
}
