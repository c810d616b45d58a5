// One of my applications: where it stands, who holds it, and what I can do next.

import Link from 'next/link';
import { StateBadge } from '@/components/workflow/state-badge';
import { StepsBar } from '@/components/workflow/steps-bar';
import { styles } from '@/components/ui/styles';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { State } from '@/lib/domain/workflow/states';

export type MyApplicationDto = {
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly holder: string | null;
  readonly endsAt: Date;
};

export function MyApplicationCard({ application }: { readonly application: MyApplicationDto }) {
  const { id, number, year, displayName, state, submissionCount, holder } = application;
  const isDraft = state === 'draft';
  const isReturned = isDraft && submissionCount > 0;
  return (
    <article className={`${styles.box} space-y-3`}>
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-lg font-bold">{displayName}</h3>
        <StateBadge state={state} submissionCount={submissionCount} />
      </div>
      <p className="text-sm text-zinc-600">
        编号 {number} · {year} 年度 · 已退回 {application.returnCount} 次，共可退回{' '}
        {application.returnLimit} 次
      </p>
      <StepsBar state={state} />
      {isDraft && (
        <p className="font-medium">
          {isReturned ? '请按审核意见修改后重新上报' : '请填写完成后上报'}，截止{' '}
          {formatDateTime(application.endsAt)}
          （北京时间）。
        </p>
      )}
      {!isDraft && holder && <p>现在由 {holder} 办理。</p>}
      <div className="flex flex-wrap gap-3">
        <Link
          href={isDraft ? `/applications/${id}/edit` : `/applications/${id}/review`}
          prefetch={false}
          className={isDraft ? styles.primary : styles.secondary}
        >
          {isDraft ? '修改' : '查看'}
        </Link>
        <Link href={`/applications/${id}/steps`} prefetch={false} className={styles.quiet}>
          申请书步骤
        </Link>
        <Link href={`/applications/${id}/print`} prefetch={false} className={styles.quiet}>
          表格打印
        </Link>
      </div>
    </article>
  );
}
