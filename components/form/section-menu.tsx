'use client';
// 栏目菜单: every section with its progress, and the way to 预检. Folded where the page is narrow: the
// form would begin a screen further down.

import Link from 'next/link';
import { useId, useState } from 'react';
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
  const [open, setOpen] = useState(false);
  const list = useId();
  const done = menu.filter(({ progress }) => progress === 'complete').length;
  const title = (
    <span>
      栏目菜单{' '}
      <span className="font-normal text-zinc-600">
        已填好 {done} / {menu.length}
      </span>
    </span>
  );
  return (
    <nav aria-label="栏目菜单" className="space-y-3">
      <p className="font-medium max-lg:hidden">{title}</p>
      <button
        type="button"
        className={`${styles.secondary} w-full gap-2 lg:hidden`}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {title}
        <span aria-hidden="true">{open ? '▲' : '▼'}</span>
      </button>
      <ol
        id={list}
        className={`grid gap-1 sm:grid-cols-2 lg:grid-cols-1 ${open ? '' : 'max-lg:hidden'}`}
      >
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
