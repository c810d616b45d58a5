// When persons may apply: the first thing that people come to the front page for.

import { NoticeBox } from '@/components/ui/notice-box';
import { timeLeft } from '@/lib/messages/time-left';
import { formatDateTime } from '@/lib/domain/beijing-time';

export type ApplicationWindow = {
  readonly year: number;
  readonly from: Date;
  readonly to: Date;
  readonly rounds: number;
  readonly now: Date;
};

export function OpenWindow({ window }: { readonly window: ApplicationWindow | null }) {
  if (window === null) {
    return (
      <NoticeBox tone="warn" title="现在没有开放的申报">
        <p>可以先注册帐户。申报时间由各评审委员会在通知公告中公布。</p>
      </NoticeBox>
    );
  }
  return (
    <NoticeBox tone="info" title={`${window.year} 年度职称申报正在进行`}>
      <p>
        个人申报时间：{formatDateTime(window.from)} 至 {formatDateTime(window.to)}
        （北京时间），{timeLeft(window.to, window.now)}。各评审委员会的时间以通知为准。
      </p>
    </NoticeBox>
  );
}
