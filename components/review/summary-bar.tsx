// 此申请书有 n 条最新修改意见 · 是否显示往年修改意见 · what changed since the last return.

import Link from 'next/link';
import { changeSummary } from '@/lib/domain/application/change-summary';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { ReviewPageDto, ReviewView } from './review-types';

type Props = {
  readonly page: ReviewPageDto;
  readonly open: number;
  readonly view: ReviewView;
  /** Address of the page in another view. */
  readonly hrefOf: (view: ReviewView) => string;
};

export function SummaryBar({ page, open, view, hrefOf }: Props) {
  const changes = page.steps.flatMap((step) => step.changes);
  const { withEarlier, onlyChanges } = view;
  return (
    <div className="space-y-1 rounded-box border border-line p-3">
      <p>
        此申请书有 {open} 条最新修改意见。第 {page.submissionNumber} 次上报，
        {formatDateTime(page.submittedAt)}（北京时间）。
      </p>
      <p className="flex flex-wrap items-center gap-x-3">
        是否显示往年修改意见
        <Choice on={withEarlier} href={hrefOf({ ...view, withEarlier: true })}>
          是
        </Choice>
        <Choice on={!withEarlier} href={hrefOf({ ...view, withEarlier: false })}>
          否
        </Choice>
      </p>
      {changes.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3">
          自上次退回以来：{changeSummary(changes)}
          <Choice on={onlyChanges} href={hrefOf({ ...view, onlyChanges: true })}>
            只看变化
          </Choice>
          <Choice on={!onlyChanges} href={hrefOf({ ...view, onlyChanges: false })}>
            看全部
          </Choice>
        </p>
      )}
    </div>
  );
}

type ChoiceProps = { readonly on: boolean; readonly href: string; readonly children: string };

function Choice({ on, href, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={on ? 'true' : undefined}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center ${
        on ? 'font-bold' : 'text-accent underline underline-offset-4'
      }`}
    >
      {on && <span aria-hidden="true">● </span>}
      {children}
    </Link>
  );
}
