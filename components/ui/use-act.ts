'use client';
// Runs a server action from a page: pending while it runs, its failure kept, a lost network said.

import { unstable_isUnrecognizedActionError as isOfAnotherRelease } from 'next/navigation';
import { useCallback, useState } from 'react';
import type { Failure, Result } from '@/lib/domain/result';

const unanswered = (message: string): Failure => ({
  ok: false,
  code: 'unexpected',
  message,
  fieldErrors: {},
  requestId: '',
});
const offline = unanswered('没有完成：网络中断。您填写的内容还在本页，请恢复联网后再试。');
const outdated = unanswered(
  '没有完成：系统刚刚更新，本页已经过时。请记下没有提交的内容，刷新页面后再试。',
);

/** Whether the act never reached the server, or its answer never came back. */
export const isLost = (failure: Failure | null): boolean => failure === offline;
/** Whether the page is of an earlier release than the server: only loading it anew helps. */
export const isOutdated = (failure: Failure | null): boolean => failure === outdated;

/** Told to the page after every answer of the server to somebody signed in. */
export const answered = 'zc:answered';
const lives = (failure: Failure): boolean =>
  failure.code !== 'signedOut' && failure !== offline && failure !== outdated;

/** `run` answers the data, or null after a failure that then stands in `failure`. */
export function useAct<I, T>(act: (input: I) => Promise<Result<T>>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (input: I): Promise<T | null> => {
      setPending(true);
      setFailure(null);
      const result = await act(input).catch((error: unknown) =>
        isOfAnotherRelease(error) ? outdated : offline,
      );
      setPending(false);
      if (result.ok || lives(result)) window.dispatchEvent(new Event(answered));
      if (result.ok) return result.data;
      setFailure(result);
      return null;
    },
    [act],
  );
  return { run, pending, failure, forget: () => setFailure(null) };
}
