'use client';
// 栏目菜单: every section with its progress, and the way to 预检.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { UnsavedMark } from './unsaved-mark';
import type { MenuLineDto, Progress } from './section-types';

const marks: Record<
  Progress,
  { readonly mark: string; readonly words: string; readonly tone: string }
> = {
  complete: { mark: '✓', words: '已填好', tone: 'text-done' },
  begun: { mark: '!', words: '还有内容要补充', tone: 'text-warn' },
  empty: { mark: '○', words: '还没有填写', tone: 'text-zinc-600' },
};

/** Where the applicant goes from the menu. */
const ways = [
  { path: 'check', label: '预检和上报', style: styles.secondary },
  { path: 'bring', label: '带入往年内容', style: styles.quiet },
  { path: 'retarget', label: '改报专业或地区', style: styles.quiet },
] as const;

type Props = {
  readonly account: string;
  readonly applicationId: string;
  readonly menu: readonly MenuLineDto[];
  readonly here: string | null;
  readonly mine: boolean;
};

export function SectionMenu({ account, applicationId, menu, here, mine }: Props) {
  const done = menu.filter(({ progress }) => progress === 'complete').length;
  return (
    <nav aria-label="栏目菜单" className="space-y-3">
      <p className="font-medium">
        栏目菜单{' '}
        <span className="font-normal text-zinc-600">
          已填好 {done} / {menu.length}
        </span>
      </p>
      <ol className="grid gap-1 sm:grid-cols-2 lg:grid-cols-1">
        {menu.map(({ id, title, progress, corrections }) => (
          <li key={id}>
            <Link
              href={`/applications/${applicationId}/edit/${id}`}
              prefetch={false}
              aria-current={id === here ? 'page' : undefined}
              className={`flex min-h-11 items-center gap-2 rounded-box px-3 ${
                id === here ? 'bg-blue-50 font-bold text-accent' : 'text-accent hover:bg-band'
              }`}
            >
              <span aria-hidden="true" className={`w-5 font-bold ${marks[progress].tone}`}>
                {marks[progress].mark}
              </span>
              {title}
              <span className="sr-only">：{marks[progress].words}</span>
              <UnsavedMark account={account} applicationId={applicationId} sectionId={id} />
              {corrections > 0 && (
                <span className="ml-auto text-sm font-medium text-danger">
                  {corrections} 条意见
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
      {mine && (
        <div className="flex flex-wrap gap-2 lg:flex-col lg:items-start">
          {ways.map(({ path, label, style }) => (
            <Link
              key={path}
              href={`/applications/${applicationId}/${path}`}
              prefetch={false}
              className={style}
            >
              {label}
            </Link>
          ))}
        </div>
      )}
    </nav>
  );
}
