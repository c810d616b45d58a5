// 管理员: who they are, since when and until when; who is invited; inviting another one.

import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { formatDateTime, formatTableDate } from '@/lib/domain/beijing-time';
import type { AdministratorRole } from '@/lib/domain/registration/offices';
import { roleNames } from '@/lib/messages/workflow';
import { EndAdministrator } from './end-administrator';
import { InviteForm } from './invite-form';
import { SetTerm } from './set-term';
import type { AdministratorActions, OfficeDto } from './administrator-types';
import { WithdrawInvitation } from './withdraw-invitation';

type Administrator = {
  readonly grantId: string;
  readonly name: string;
  readonly role: AdministratorRole;
  readonly since: Date;
  readonly until: Date | null;
  readonly ended: boolean;
  readonly own: boolean;
  readonly mayEnd: boolean;
};
type Invitation = {
  readonly id: string;
  readonly name: string;
  readonly role: AdministratorRole;
  readonly by: string;
  readonly expiresAt: Date;
  readonly mayWithdraw: boolean;
};
type Props = {
  readonly office: OfficeDto;
  readonly people: {
    /** Roles that may be given here; empty for who only looks. */
    readonly manages: readonly AdministratorRole[];
    readonly administrators: readonly Administrator[];
    readonly invitations: readonly Invitation[];
  };
  readonly actions: AdministratorActions;
};

export function AdministratorsPage({ office, people, actions }: Props) {
  const present = people.administrators.filter(({ ended }) => !ended);
  const former = people.administrators.filter(({ ended }) => ended);
  return (
    <div className="max-w-4xl space-y-8">
      <section aria-labelledby="present" className="space-y-3">
        <h2 id="present">现任管理员</h2>
        {present.length === 0 && <p>现在没有管理员。</p>}
        {present.length === 1 && (
          <p>
            只有一位管理员。建议再邀请一位：一位申报或请假时，由另一位办理
            {office.kind === 'unit' && '；只有一位时，他本人的申请书由主管单位审核'}。
          </p>
        )}
        {present.length > 0 && (
          <Table
            caption="现任管理员"
            heads={['姓名', '身份', '任期', '操作']}
            rows={present.map((each) => ({
              key: each.grantId,
              cells: [
                `${each.name}${each.own ? '（本人）' : ''}`,
                roleNames[each.role],
                termOf(each),
                each.mayEnd && (
                  <div key="acts" className="flex flex-wrap gap-2">
                    {!each.own && <SetTerm administrator={each} setTerm={actions.setTerm} />}
                    <EndAdministrator office={office.name} administrator={each} end={actions.end} />
                  </div>
                ),
              ],
            }))}
          />
        )}
      </section>
      {people.invitations.length > 0 && (
        <section aria-labelledby="invited" className="space-y-3">
          <h2 id="invited">等待接受的邀请</h2>
          <Table
            caption="等待接受的邀请"
            heads={['姓名', '身份', '邀请人', '有效至（北京时间）', '操作']}
            rows={people.invitations.map((each) => ({
              key: each.id,
              cells: [
                each.name,
                roleNames[each.role],
                each.by,
                formatDateTime(each.expiresAt),
                each.mayWithdraw && (
                  <WithdrawInvitation
                    key="withdraw"
                    invitation={each}
                    withdraw={actions.withdraw}
                  />
                ),
              ],
            }))}
          />
        </section>
      )}
      {people.manages.length > 0 && (
        <section aria-labelledby="invite" className={styles.box}>
          <h2 id="invite">邀请管理员</h2>
          <InviteForm office={office} roles={people.manages} invite={actions.invite} />
        </section>
      )}
      {former.length > 0 && (
        <section aria-labelledby="former" className="space-y-2">
          <h2 id="former">往任管理员</h2>
          <ul>
            {former.map((each) => (
              <li key={each.grantId}>
                {each.name} · {roleNames[each.role]} · {termOf(each)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The last day in the role is shown, not the midnight after it. */
const termOf = ({ since, until }: Administrator): string =>
  `${formatTableDate(since)} 至 ${
    until === null ? '今' : formatTableDate(new Date(until.getTime() - 1))
  }`;
