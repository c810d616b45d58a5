// One account: who it is, numbers masked, and every role with its validity.

import Link from 'next/link';
import { FactsList } from '@/components/ui/facts-list';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import type { GrantPhase } from '@/lib/domain/policy/grant-phase';
import { roleNames } from '@/lib/messages/workflow';
import { AccountActs } from './account-acts';
import type { AccountActions } from './account-types';
import { IdentityChange } from './identity-change';
import { IntegrityBox } from './integrity-box';

type Grant = {
  readonly id: string;
  readonly role: Role;
  readonly office: string | null;
  readonly phase: GrantPhase;
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

type Change = Parameters<typeof IdentityChange>[0]['account']['identityChange'];
type Integrity = Parameters<typeof IntegrityBox>[0]['records'];

type Account = {
  readonly id: string;
  readonly name: string;
  readonly loginName: string | null;
  readonly documentNumber: string | null;
  readonly mobile: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly grants: readonly Grant[];
  readonly lockedOut: boolean;
  readonly mayManage: boolean;
  readonly identityChange: Change;
  readonly integrity: Integrity | null;
  /** The present 申报年度. */
  readonly year: number;
};

type Props = { readonly account: Account; readonly actions: AccountActions };

const phaseNames: Record<GrantPhase, string> = {
  held: '有效',
  toCome: '尚未开始',
  ended: '已结束',
};

function stateOf({ disabledAt, lockedOut }: Account): string {
  if (disabledAt !== null) return `停用（${formatDateTime(disabledAt)}起）`;
  return lockedOut ? '正常；登录失败次数太多，暂时不能登录' : '正常';
}

export function AccountPage({ account, actions }: Props) {
  const { name, loginName, documentNumber, mobile, createdAt, grants } = account;
  return (
    <div className="space-y-6">
      <h1>{name}</h1>
      <FactsList
        facts={[
          { label: '登录名', value: loginName ?? '用证件号码登录' },
          { label: '证件号码', value: documentNumber ?? '没有登记' },
          { label: '手机号码', value: mobile ?? '没有登记' },
          { label: '开立日期', value: formatDate(createdAt) },
          {
            label: '状态',
            value: stateOf(account),
          },
        ]}
      />
      <section className="space-y-3">
        <h2>角色</h2>
        {grants.length === 0 ? (
          <p>这个帐号没有任何角色。</p>
        ) : (
          <Table
            caption="角色"
            heads={['角色', '单位、委员会或地区', '状态', '开始', '结束']}
            rows={grants.map(({ id, role, office, phase, validFrom, validTo }) => ({
              key: id,
              cells: [
                roleNames[role],
                office ?? '—',
                phaseNames[phase],
                formatDateTime(validFrom),
                validTo === null ? '没有期限' : formatDateTime(validTo),
              ],
            }))}
          />
        )}
      </section>
      {account.mayManage && (
        <>
          <AccountActs account={account} actions={actions} />
          <IdentityChange account={account} actions={actions} />
        </>
      )}
      {account.integrity && (
        <IntegrityBox
          userId={account.id}
          year={account.year}
          records={account.integrity}
          actions={actions}
        />
      )}
      <Link href="/accounts" prefetch={false} className={styles.quiet}>
        返回帐号列表
      </Link>
    </div>
  );
}
