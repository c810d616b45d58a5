// What stands around every page of an application: its name, its state, the four tabs of the guide.

import type { ReactNode } from 'react';
import { StateBadge } from '@/components/workflow/state-badge';
import type { State } from '@/lib/domain/workflow/states';
import { Breadcrumb } from './breadcrumb';
import { Tabs } from './tabs';

type Frame = {
  readonly id: string;
  readonly number: string;
  readonly displayName: string;
  readonly applicant: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly mine: boolean;
  readonly mayEdit: boolean;
};

function tabsOf({ id, mine, mayEdit, submissionCount }: Frame) {
  const at = (path: string) => `/applications/${id}/${path}`;
  const edit = { label: mine ? '编辑页面' : '编辑页面(修改、上传附件在这里)', href: at('edit') };
  const review = { label: '审核页面', href: at('review') };
  return [
    ...(mine && mayEdit ? [edit] : []),
    ...(submissionCount > 0 ? [review] : []),
    ...(!mine && mayEdit ? [edit] : []),
    { label: '申请书步骤', href: at('steps') },
    { label: '表格打印', href: at('print') },
  ];
}

export function ApplicationFrame({
  frame,
  children,
}: {
  readonly frame: Frame;
  readonly children: ReactNode;
}) {
  return (
    <div className="space-y-4">
      <Breadcrumb
        crumbs={[
          { label: frame.mine ? '我的申请书' : '申请书审核', href: '/applications' },
          { label: frame.number },
        ]}
      />
      <div className="flex flex-wrap items-center gap-3">
        <h1>
          {frame.displayName}-{frame.applicant}
        </h1>
        <StateBadge state={frame.state} submissionCount={frame.submissionCount} />
      </div>
      <Tabs label="申请书" tabs={tabsOf(frame)} carried={['list', 'at']} />
      {children}
    </div>
  );
}
