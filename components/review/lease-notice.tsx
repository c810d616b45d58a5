'use client';
// 谁正在办理: says while this page stands that it is being worked on, and by whom else it is.

import { useEffect, useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import type { TakeLease } from './review-types';

type Props = { readonly applicationId: string; readonly take: TakeLease };

/** Milliseconds between two words of this page; a lease ends after two minutes of silence. */
const every = 50_000;

export function LeaseNotice({ applicationId, take }: Props) {
  const [other, setOther] = useState<string | null>(null);
  useEffect(() => {
    let stands = true;
    const say = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await take({ applicationId }).catch(() => null);
      if (stands && answer?.ok) setOther(answer.data.holder?.name ?? null);
    };
    void say();
    const timer = setInterval(() => void say(), every);
    return () => {
      stands = false;
      clearInterval(timer);
    };
  }, [applicationId, take]);
  return (
    <div role="status">
      {other !== null && (
        <NoticeBox tone="warn" title={`${other} 正在办理这份申请书`}>
          <p>您可以查看和填写意见；先办结的一方有效，您写下的内容不会丢失。</p>
        </NoticeBox>
      )}
    </div>
  );
}
