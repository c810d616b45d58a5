// What is wider than the page scrolls by itself, with the keyboard too.

import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly children: ReactNode };

export function ScrollX({ label, children }: Props) {
  return (
    <div
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      {children}
    </div>
  );
}
