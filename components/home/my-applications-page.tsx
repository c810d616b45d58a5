// 我的申请书: all years, the newest first.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { MyApplicationCard, type MyApplicationDto } from './my-application-card';

export function MyApplicationsPage({
  applications,
}: {
  readonly applications: readonly MyApplicationDto[];
}) {
  return (
    <div className="space-y-6">
      <h1>我的申请书</h1>
      <p>一个年度只能有一份申请书：新增保存成功后，以后只需修改，不必每次新增。</p>
      <Link
        href="/applications/new"
        prefetch={false}
        className={applications.length === 0 ? styles.primary : styles.secondary}
      >
        新增申请书
      </Link>
      {applications.length === 0 && (
        <p>还没有申请书。点击“新增申请书”，按提示选择评审地区和专业。</p>
      )}
      {applications.map((application) => (
        <MyApplicationCard key={application.id} application={application} />
      ))}
    </div>
  );
}
