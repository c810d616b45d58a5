// 人员: who has applied from the unit this year, with the state of each.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { Table } from '@/components/ui/table';
import { StateBadge } from '@/components/workflow/state-badge';
import { formatTableDate } from '@/lib/domain/beijing-time';
import type { UnitRole } from '@/lib/domain/registration/offices';
import type { State } from '@/lib/domain/workflow/states';
import { InviteStaffButton } from './invite-staff';
import type { InviteStaff } from './unit-types';

type Line = {
  readonly applicationId: string;
  readonly name: string;
  readonly number: string;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly stateSince: Date;
  readonly administrator: boolean;
};
type Props = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly staff: readonly Line[];
  readonly roles: readonly UnitRole[];
  readonly invite: InviteStaff;
};

export function StaffPage({ unit, year, staff, roles, invite }: Props) {
  return (
    <div className="space-y-4">
      <p>
        {year} 年度从{unit.name}申报、您现在的身份可以查看的人员，共 {staff.length} 人。
      </p>
      {staff.length === 0 ? (
        <p>还没有人。申报人上报到您这一级后，会出现在这里。</p>
      ) : (
        <Table
          caption={`${year} 年度申报人员`}
          heads={['姓名', '申报职称', '申请书编号', '状态', '自', '操作']}
          rows={staff.map((line) => ({
            key: line.applicationId,
            cells: [
              `${line.name}${line.administrator ? '（管理员）' : ''}`,
              line.displayName,
              line.number,
              <StateBadge key="state" state={line.state} submissionCount={line.submissionCount} />,
              formatTableDate(line.stateSince),
              <div key="acts" className="flex flex-wrap gap-x-4">
                <Link
                  href={`/applications/${line.applicationId}/steps`}
                  prefetch={false}
                  className={styles.quiet}
                >
                  查看
                  <span className="sr-only">{line.name}的申请书</span>
                </Link>
                {roles.length > 0 && !line.administrator && (
                  <InviteStaffButton unitId={unit.id} roles={roles} person={line} invite={invite} />
                )}
              </div>,
            ],
          }))}
        />
      )}
    </div>
  );
}
