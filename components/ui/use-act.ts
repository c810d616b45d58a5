'use client';
// Runs a server action from a page: pending while it runs, its failure kept, a lost network said.

import { useCallback, useState } from 'react';
import type { Failure, Result } from '@/lib/domain/result';

const offline: Failure = {
  ok: false,
  code: 'unexpected',
  message:
    '没有完成：网络中断，或页面已更新。您填写的内容还在本页，请恢复联网后再试；仍不行时请刷新页面。',
  fieldErrors: {},
  requestId: '',
};

/** Whether the act never reached the server, or its answer never came back. */
export const isLost = (failure: Failure | null): boolean => failure === offline;

/** Told to the page after every answer of the server: the session lives on. */
export const answered = 'zc:answered';

/** `run` answers the data, or null after a failure that then stands in `failure`. */
export function useAct<I, T>(act: (input: I) => Promise<Result<T>>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (input: I): Promise<T | null> => {
      setPending(true);
      setFailure(null);
      const result = await act(input).catch(() => offline);
      setPending(false);
      if (result.ok) window.dispatchEvent(new Event(answered));
      if (result.ok) return result.data;
      setFailure(result);
      return null;
    },
    [act],
  );
  return { run, pending, failure, forget: () => setFailure(null) };
}
