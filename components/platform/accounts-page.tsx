// 帐号和角色: who holds which role where; no document numbers and no applications.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import { roleNames } from '@/lib/messages/workflow';

type Account = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly grants: readonly { readonly role: Role; readonly office: string | null }[];
};

export function AccountsPage({ accounts }: { readonly accounts: readonly Account[] }) {
  const last = accounts.at(-1);
  return (
    <div className="space-y-4">
      <h1>帐号和角色</h1>
      <p>这里只显示帐号和角色，不显示证件号码，也不能查看申请书。</p>
      {accounts.length === 0 && <p>没有更多帐号。</p>}
      <Table
        caption="帐号"
        heads={['姓名', '登录名', '角色', '状态', '开立日期']}
        rows={accounts.map(({ id, name, loginName, grants, disabled, createdAt }) => ({
          key: id,
          cells: [
            name,
            loginName ?? '证件号码',
            grants
              .map(({ role, office }) => [roleNames[role], office].filter(Boolean).join(' · '))
              .join('；'),
            disabled ? '停用' : '正常',
            formatTableDate(createdAt),
          ],
        }))}
      />
      {last && accounts.length === 50 && (
        <Link href={`/accounts?after=${last.id}`} prefetch={false} className={styles.secondary}>
          下一页
        </Link>
      )}
    </div>
  );
}
