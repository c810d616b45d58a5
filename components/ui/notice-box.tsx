// A paragraph that must not be overlooked: information, a warning, or something done.

import type { ReactNode } from 'react';

const tones = {
  info: 'border-accent bg-blue-50',
  warn: 'border-amber-600 bg-amber-50',
  done: 'border-done bg-green-50',
} as const;

type Props = {
  readonly tone: keyof typeof tones;
  readonly title?: string;
  readonly children: ReactNode;
};

export function NoticeBox({ tone, title, children }: Props) {
  return (
    <div className={`rounded-box border-l-4 p-4 ${tones[tone]}`}>
      {title && <p className="font-bold">{title}</p>}
      {children}
    </div>
  );
}
