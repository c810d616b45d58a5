// 退回次数审批: applications that nobody can return any more; one more is granted in 申请书步骤.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { StateBadge } from '@/components/workflow/state-badge';
import type { State } from '@/lib/domain/workflow/states';

type Line = {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly returnCount: number;
};

export function ReturnsPage({ applications }: { readonly applications: readonly Line[] }) {
  return (
    <div className="space-y-4">
      <h1>退回次数审批</h1>
      <p>下面的申请书退回次数已用完。确有需要时，在“申请书步骤”中写明原因，批准再退回一次。</p>
      {applications.length === 0 ? (
        <p>本地区没有退回次数用完的申请书。</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {applications.map((line) => (
            <li key={line.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="font-medium">
                  {line.applicant} · {line.displayName}
                </p>
                <p className="text-sm text-zinc-600">
                  {line.number} · 已退回 {line.returnCount} 次{' '}
                  <StateBadge state={line.state} submissionCount={line.submissionCount} />
                </p>
              </div>
              <Link
                href={`/applications/${line.id}/steps`}
                prefetch={false}
                className={styles.secondary}
              >
                申请书步骤<span className="sr-only">{line.applicant}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
