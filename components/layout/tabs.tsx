'use client';
// Links as tabs; the one whose page is shown is marked.

import Link from 'next/link';
import { usePathname } from 'next/navigation';

type Props = {
  readonly label: string;
  readonly tabs: readonly { readonly label: string; readonly href: string }[];
};

export function Tabs({ label, tabs }: Props) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => {
          const isHere = path === tab.href || path.startsWith(`${tab.href}/`);
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                prefetch={false}
                aria-current={isHere ? 'page' : undefined}
                className={`flex min-h-11 items-center border-b-4 px-3 ${
                  isHere
                    ? 'border-accent font-bold text-accent'
                    : 'border-transparent text-zinc-800 hover:bg-band'
                }`}
              >
                {tab.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
