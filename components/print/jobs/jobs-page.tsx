// 打印任务: prints that take their time. What was asked for, how far it is, and where it is fetched.

import { jobLimits } from '@/lib/domain/print/jobs';
import { JobList } from './job-list';
import type { CancelPrint, JobLine, RosterList, StartRoster } from './job-types';
import { RosterStart } from './roster-start';

type Props = {
  readonly page: { readonly jobs: readonly JobLine[]; readonly list: RosterList | null };
  readonly actions: { readonly cancel: CancelPrint; readonly startRoster: StartRoster };
};

export function JobsPage({ page: { jobs, list }, actions }: Props) {
  return (
    <div className="space-y-6">
      <h1>打印任务</h1>
      <p>
        人多、附件多的表格在后台生成，可以离开本页，生成后会通知您。文件保留 {jobLimits.days}{' '}
        天，过期后请重新生成。
      </p>
      {list && <RosterStart list={list} start={actions.startRoster} />}
      {jobs.length === 0 ? (
        <p>
          还没有打印任务。申请书的“表格打印”页面可以生成全部材料
          {list && '，上面可以生成情况一览表'}。
        </p>
      ) : (
        <JobList jobs={jobs} cancel={actions.cancel} />
      )}
    </div>
  );
}
