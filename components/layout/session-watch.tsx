'use client';
// Says in time that the sign-in ends, lets it go on, and says when it is over.

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { answered, useAct } from '@/components/ui/use-act';
import { formatTime } from '@/lib/domain/beijing-time';
import type { Result } from '@/lib/domain/result';
import { watchSession, type SessionEnd, type SessionState } from './session-clock';

type Props = {
  /** Opaque id of the account. */
  readonly account: string;
  readonly session: SessionEnd;
  readonly stay: (input: Record<string, never>) => Promise<Result<void>>;
};

export function SessionWatch({ account, session, stay }: Props) {
  const place = `${usePathname()}?${String(useSearchParams())}`;
  const [state, setState] = useState<SessionState>({ phase: 'open' });
  const { run, pending, failure } = useAct(stay);
  const asked = useRef<() => void>(() => undefined);
  const { idle, left, now } = session;

  useEffect(() => {
    const clock = watchSession(account, { idle, left, now }, setState);
    asked.current = clock.asked;
    clock.asked();
    window.addEventListener(answered, clock.asked);
    return () => {
      window.removeEventListener(answered, clock.asked);
      clock.stop();
    };
  }, [account, idle, left, now]);
  // every page that was opened was a request
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    asked.current();
  }, [place]);

  if (state.phase === 'open') return null;
  return (
    <section
      aria-label="登录时限"
      className="fixed inset-x-4 top-4 z-20 mx-auto max-w-xl bg-white shadow-xl"
    >
      <NoticeBox tone="warn">
        <p role="alert">{sentenceOf(state)}</p>
        {failure && <p className="text-danger">{failure.message}</p>}
        {state.phase === 'ended' ? (
          <a href="/login" target="_blank" rel="noopener" className={`${styles.secondary} mt-3`}>
            在新窗口重新登录
          </a>
        ) : (
          !state.isLast && (
            <button
              type="button"
              className={`${styles.secondary} mt-3`}
              disabled={pending}
              onClick={() => void run({})}
            >
              继续使用
            </button>
          )
        )}
      </NoticeBox>
    </section>
  );
}

function sentenceOf(state: Exclude<SessionState, { phase: 'open' }>): string {
  if (state.phase === 'ended') {
    return '登录已经结束。请在新窗口重新登录，再回到本页；没有保存的内容还在本页，登录后会继续保存。';
  }
  const end = `登录将于 ${formatTime(state.endsAt)} 结束`;
  return state.isLast
    ? `${end}：每次登录最长 12 小时。请先保存；没有来得及保存的内容保留在本机，重新登录后可以恢复。`
    : `${end}：您已经较长时间没有操作。点击“继续使用”，或保存一次，登录就会延续。`;
}
