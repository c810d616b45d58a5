'use client';
// Links as tabs; the one whose page is shown is marked.

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';

type Props = {
  readonly label: string;
  /** Parameters of the address that go along from tab to tab. */
  readonly carried: readonly string[];
  readonly tabs: readonly { readonly label: string; readonly href: string }[];
};

export function Tabs({ label, carried, tabs }: Props) {
  const path = usePathname();
  const here = useSearchParams();
  const along = new URLSearchParams(
    carried.flatMap((name) => here.getAll(name).map((value) => [name, value])),
  ).toString();
  // A tab may stand below another one in the address: the nearest is the one that is shown.
  const shown = tabs
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => {
          const isHere = tab.href === shown?.href;
          return (
            <li key={tab.href}>
              <Link
                href={along === '' ? tab.href : `${tab.href}?${along}`}
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
