// After 上报: what happened, what comes next, who holds it.

import Link from 'next/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import type { State } from '@/lib/domain/workflow/states';
import { StepsBar } from './steps-bar';

type Frame = {
  readonly id: string;
  readonly number: string;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly holder: { readonly name: string; readonly telephone: string | null } | null;
};

export function ReceiptPage({ frame }: { readonly frame: Frame }) {
  const left = frame.returnLimit - frame.returnCount;
  return (
    <div className="max-w-3xl space-y-6">
      <NoticeBox tone="done" title={`第 ${frame.submissionCount} 次上报成功`}>
        <p>
          申请书编号：<strong>{frame.number}</strong>，{frame.displayName}
        </p>
      </NoticeBox>
      <StepsBar state={frame.state} />
      <section className="space-y-2">
        <h2>接下来</h2>
        <ul className="list-disc space-y-1 pl-6">
          {frame.holder && (
            <li>
              现在由“{frame.holder.name}”审核
              {frame.holder.telephone && `，联系电话 ${frame.holder.telephone}`}。
            </li>
          )}
          <li>审核有进展时，“通知”会告诉您；也可以随时查看申请书步骤。</li>
          <li>
            材料已锁定，不能再修改。对方开始办理以前，您可以在“申请书步骤”中退回修改，本年度还剩{' '}
            {left} 次。
          </li>
        </ul>
      </section>
      <div className="flex flex-wrap gap-3">
        <Link href={`/applications/${frame.id}/steps`} prefetch={false} className={styles.primary}>
          查看申请书步骤
        </Link>
        <Link
          href={`/applications/${frame.id}/print`}
          prefetch={false}
          className={styles.secondary}
        >
          表格打印
        </Link>
      </div>
    </div>
  );
}
