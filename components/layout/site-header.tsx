// The head of every page: the system's name, and the review region where nobody can miss it.

import Link from 'next/link';
import type { ReactNode } from 'react';
import { systemName } from '@/lib/messages/site';

type Props = {
  readonly regionName: string | null;
  readonly home: string;
  readonly children?: ReactNode;
};

export function SiteHeader({ regionName, home, children }: Props) {
  return (
    <header className="border-b border-line">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:bg-white focus:p-3"
      >
        跳到正文
      </a>
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <Link href={home} prefetch={false} className="text-lg font-bold text-zinc-900">
          {systemName}
        </Link>
        {regionName !== null && (
          <p className="rounded-box border-2 border-accent px-3 py-1 font-bold text-accent">
            评审地区：{regionName}
          </p>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
      </div>
    </header>
  );
}
