'use client';
// What is wrong, summed up on top of the form with links to the fields; takes the focus.

import { useEffect, useRef } from 'react';

export type SummaryItem = { readonly href?: string | undefined; readonly message: string };
type Props = { readonly title: string; readonly items: readonly SummaryItem[] };

export function ErrorSummary({ title, items }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Once: a summary of another attempt is another one (give it a key).
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-box border-2 border-danger p-4 focus:outline-none"
    >
      <p className="font-bold text-danger">{title}</p>
      {items.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 pl-6">
          {items.map(({ href, message }) => (
            <li key={`${href}${message}`}>{href ? <a href={href}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
