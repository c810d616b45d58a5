// 帐号和角色: who holds which role where; no document numbers and no applications.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatTableDate } from '@/lib/domain/beijing-time';
import { accountsLink, type AccountList } from '@/lib/domain/policy/account-list';
import type { Role } from '@/lib/domain/policy/actor';
import { roleNames } from '@/lib/messages/workflow';
import { AccountFilters } from './account-filters';
import { AccountSearch, type FindAccount } from './account-search';
import { accountStateNames } from './account-state-names';

type Account = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  readonly disabled: boolean;
  readonly createdAt: Date;
  readonly grants: readonly { readonly role: Role; readonly office: string | null }[];
};

type Props = {
  readonly page: {
    readonly list: AccountList;
    readonly name: string | null;
    readonly accounts: readonly Account[];
    readonly hasMore: boolean;
  };
  readonly find: FindAccount;
};

export function AccountsPage({ page: { list, name, accounts, hasMore }, find }: Props) {
  const last = accounts.at(-1);
  return (
    <div className="space-y-4">
      <h1>帐号和角色</h1>
      <p>这里只显示帐号和现任角色，不显示申请书。</p>
      <AccountSearch find={find} />
      <AccountFilters list={list} />
      {name !== null && <p>姓名或登录名含有“{name}”的帐号：</p>}
      {accounts.length === 0 ? (
        <p>没有符合条件的帐号。请核对所填内容，或者清除条件后再查找。</p>
      ) : (
        <Table
          caption="帐号"
          heads={['姓名', '登录名', '现任角色', '状态', '开立日期']}
          rows={accounts.map(({ id, loginName, grants, disabled, createdAt, ...account }) => ({
            key: id,
            cells: [
              <Link key={id} href={`/accounts/${id}`} prefetch={false} className={styles.quiet}>
                {account.name}
              </Link>,
              loginName ?? '证件号码',
              grants
                .map(({ role, office }) => [roleNames[role], office].filter(Boolean).join(' · '))
                .join('；') || '没有',
              accountStateNames[disabled ? 'disabled' : 'active'],
              formatTableDate(createdAt),
            ],
          }))}
        />
      )}
      {last && hasMore && (
        <Link
          href={accountsLink({ ...list, after: last.id })}
          prefetch={false}
          className={styles.secondary}
        >
          下一页
        </Link>
      )}
    </div>
  );
}
