// Where this page stands, with the way back.

import Link from 'next/link';

export type Crumb = { readonly label: string; readonly href?: string };

export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="所在位置" className="text-sm text-zinc-600">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={label}>
            {index > 0 && <span aria-hidden="true">› </span>}
            {href ? (
              <Link
                href={href}
                prefetch={false}
                className="text-accent underline underline-offset-4"
              >
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
