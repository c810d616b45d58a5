// The window that closes next for whoever is signed in, on every page.

import { formatDateTime } from '@/lib/domain/beijing-time';
import { timeLeft } from '@/lib/messages/time-left';
import { windowNames } from '@/lib/messages/rounds';

export type Closing = { readonly window: keyof typeof windowNames; readonly at: string };

type Props = { readonly closing: Closing | null; readonly now: Date };

const soon = 3 * 24 * 60 * 60 * 1000;

export function Countdown({ closing, now }: Props) {
  if (closing === null) return null;
  const at = new Date(closing.at);
  const isSoon = at.getTime() - now.getTime() < soon;
  return (
    <p
      className={`border-b border-line px-4 py-1 text-center text-sm print:hidden ${
        isSoon ? 'bg-amber-50 font-bold' : 'bg-band'
      }`}
    >
      {windowNames[closing.window]}截止：北京时间 {formatDateTime(at)}，{timeLeft(at, now)}
    </p>
  );
}
