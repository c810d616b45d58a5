// 批量上报和回退: what the office has looked at, chosen from one table.

import { NoticeBox } from '@/components/ui/notice-box';
import type { BatchEvent } from '@/lib/domain/review/batch';
import { BatchForm, type CandidateDto, type StartBatch } from './batch-form';

type Props = {
  readonly candidates: {
    readonly events: readonly BatchEvent[];
    readonly lines: readonly CandidateDto[];
    readonly notLooked: number;
  };
  readonly start: StartBatch;
};

export function NewBatchPage({ candidates, start }: Props) {
  const { events, lines, notLooked } = candidates;
  return (
    <div className="space-y-5">
      <h1>批量上报和回退</h1>
      <p>
        每一份都按单独办理时的规定检查，办不了的会说明原因，不影响其他申请书。每份已单独写好的意见保持不变。
      </p>
      {notLooked > 0 && (
        <NoticeBox tone="info">
          <p>
            还有 {notLooked > 1000 ? '1000 以上' : notLooked}{' '}
            份没有打开看过，不在下面。先在列表中逐份办理，看过后再回到这里。
          </p>
        </NoticeBox>
      )}
      {lines.length === 0 ? (
        <p>没有可以批量办理的申请书。在“申请书审核”中点击“办理”看过的申请书，会出现在这里。</p>
      ) : (
        <BatchForm events={events} lines={lines} start={start} />
      )}
    </div>
  );
}
