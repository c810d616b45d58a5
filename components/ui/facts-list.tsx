// Labels and values side by side, one under the other on a phone.

import type { ReactNode } from 'react';

export type Fact = { readonly label: string; readonly value: ReactNode };

type Props = {
  readonly facts: readonly Fact[];
  /** Two pairs beside each other where the page is wide. */
  readonly dense?: boolean;
};

/** Longer than its half of the page reads well. */
const isLong = (value: ReactNode): boolean => typeof value === 'string' && value.length > 60;

export function FactsList({ facts, dense }: Props) {
  return (
    <dl
      className={`grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(auto,14rem)_1fr] ${
        dense ? 'lg:grid-cols-[minmax(auto,12rem)_1fr_minmax(auto,12rem)_1fr]' : ''
      }`}
    >
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className={`text-zinc-600 ${dense && isLong(value) ? 'lg:col-start-1' : ''}`}>
            {label}
          </dt>
          <dd className={`whitespace-pre-wrap ${dense && isLong(value) ? 'lg:col-span-3' : ''}`}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
