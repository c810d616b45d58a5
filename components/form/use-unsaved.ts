'use client';
// While something is not saved: the page is not left unasked, and saving is tried again in time.

import { useEffect } from 'react';
import { onSession } from '@/components/ui/session-signals';
import { isLost } from '@/components/ui/use-act';
import type { Failure } from '@/lib/domain/result';

/** Milliseconds after a save that did not arrive. */
const againAfter = 10_000;

type Unsaved = {
  readonly account: string;
  readonly dirty: boolean;
  readonly failure: Failure | null;
  /** Must stay the same function. */
  readonly again: () => void;
};

export function useUnsaved({ account, dirty, failure, again }: Unsaved): void {
  useEffect(() => {
    if (!dirty) return;
    // a server that was away says nothing when it is back
    const later = isLost(failure) ? setTimeout(again, againAfter) : undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', again);
    // signed in again on another page
    const deaf = onSession((signal) => {
      if (signal === account && failure?.code === 'signedOut') again();
    });
    return () => {
      clearTimeout(later);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', again);
      deaf();
    };
  }, [account, dirty, failure, again]);
}
