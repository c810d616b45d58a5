// Before 办理: what it means to begin.

import { NoticeBox } from '@/components/ui/notice-box';
import type { Act } from '@/components/workflow/act-types';
import { OpenButton } from './open-button';

type Props = {
  readonly record: { readonly id: string; readonly version: number };
  readonly applicant: string;
  readonly open: Act;
  /** The query string that leads back to the list, or ''. */
  readonly from: string;
};

export function StartNotice({ record, applicant, open, from }: Props) {
  return (
    <NoticeBox tone="info" title="还没有开始办理">
      <p>点击“办理”后可以填写意见；申报人和上报的一级从这时起不能再自行退回或撤回。</p>
      <OpenButton
        applicationId={record.id}
        version={record.version}
        name={applicant}
        open={open}
        href={`/applications/${record.id}/review${from}`}
      />
    </NoticeBox>
  );
}
