'use client';
// Where the round asks for it: what the unit changed goes up when the applicant has agreed.

import { useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import type { ReviewActions } from './review-types';

type Props = {
  readonly applicationId: string;
  /** Changes that are not agreed to yet. */
  readonly count: number;
  readonly ask: ReviewActions['askToConfirm'];
};

export function ConfirmNotice({ applicationId, count, ask }: Props) {
  const [asked, setAsked] = useState(false);
  const { run, pending, failure } = useAct(ask);
  if (count === 0) return null;
  const press = async () => setAsked((await run({ applicationId })) !== null);
  return (
    <NoticeBox tone="warn" title={`您修改的 ${count} 处要经申报人确认后才能上报`}>
      <button
        type="button"
        className={`${styles.secondary} mt-2`}
        disabled={pending || asked}
        onClick={() => void press()}
      >
        请申报人确认
      </button>
      <p role="status">{asked && '已通知申报人。申报人确认后，刷新本页即可上报。'}</p>
      {failure && (
        <p role="alert" className="text-danger">
          {failure.message}
        </p>
      )}
    </NoticeBox>
  );
}
