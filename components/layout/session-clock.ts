// Reckons when the sign-in ends, from what this page and the other pages of the browser asked.

import { openCopies, pauseCopies } from '@/components/form/browser-copy';
import { onSession, tellSession } from '@/components/ui/session-signals';

export type SessionEnd = {
  /** Milliseconds without a request after which it ends, at the earliest. */
  readonly idle: number;
  /** Milliseconds after which it ends however busy it is. */
  readonly left: number;
  /** The server's clock: that of the visitor may be hours off. */
  readonly now: Date;
};

export type SessionState =
  | { readonly phase: 'open' }
  | {
      readonly phase: 'ending';
      /** By the server's clock. */
      readonly endsAt: Date;
      /** No request can put it off. */
      readonly isLast: boolean;
    }
  | { readonly phase: 'ended' };

/** Milliseconds before the end at which it is said. */
const warnBefore = 5 * 60_000;

/** Shows the state whenever it changes; `asked`: the server has answered this page. */
export function watchSession(
  account: string,
  { idle, left, now }: SessionEnd,
  show: (state: SessionState) => void,
): { readonly asked: () => void; readonly stop: () => void } {
  const begun = Date.now();
  let askedAt = begun;
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = () => {
    clearTimeout(timer);
    const endsAt = Math.min(askedAt + idle, begun + left);
    const rest = endsAt - Date.now();
    if (isGone || rest <= 0) return show({ phase: 'ended' });
    const isNear = rest <= warnBefore;
    const byServer = new Date(now.getTime() + endsAt - begun);
    show(
      isNear
        ? { phase: 'ending', endsAt: byServer, isLast: endsAt === begun + left }
        : { phase: 'open' },
    );
    timer = setTimeout(plan, isNear ? rest : rest - warnBefore);
  };
  const renew = () => {
    askedAt = Date.now();
    isGone = false;
    openCopies(account);
    plan();
  };
  const deaf = onSession((signal) => {
    if (signal === account) return renew();
    // signed out, or in as somebody else, on another page
    isGone = true;
    pauseCopies();
    plan();
  });
  // a computer that slept has not counted
  document.addEventListener('visibilitychange', plan);
  return {
    asked: () => {
      // an answer now is one to whoever signed in on the other page
      if (isGone) return;
      renew();
      tellSession(account);
    },
    stop: () => {
      clearTimeout(timer);
      deaf();
      document.removeEventListener('visibilitychange', plan);
    },
  };
}
