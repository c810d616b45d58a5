'use client';
// 开始菜单: beside the page on a wide screen, a drawer above it on a narrow one.

import Link from 'next/link';
import type { MenuGroup } from '@/lib/messages/site';

type Props = { readonly groups: readonly MenuGroup[] };

const link = 'flex min-h-11 items-center rounded-box px-3 text-accent hover:bg-band';

function Items({ groups }: Props) {
  return (
    <ul className="space-y-4">
      <li>
        <Link href="/home" prefetch={false} className={link}>
          我的主页
        </Link>
      </li>
      {groups.map(({ title, items }) => (
        <li key={title}>
          <p className="px-3 text-sm font-bold text-zinc-600">{title}</p>
          <ul>
            {items.map(({ label, href }) => (
              <li key={label}>
                <Link href={href} prefetch={false} className={link}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function StartMenu({ groups }: Props) {
  return (
    <>
      <nav
        aria-label="开始菜单"
        className="hidden w-52 shrink-0 border-r border-line py-4 min-[900px]:block"
      >
        <p className="px-3 pb-2 font-bold">开始菜单</p>
        <Items groups={groups} />
      </nav>
      <details className="border-b border-line min-[900px]:hidden print:hidden">
        <summary className="min-h-11 cursor-pointer px-4 py-2 font-bold">开始菜单</summary>
        <nav aria-label="开始菜单" className="px-2 pb-4">
          <Items groups={groups} />
        </nav>
      </details>
    </>
  );
}
