'use client';
// Says in time that the sign-in ends, and lets it go on; the tabs of a browser agree on when.

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { dropCopiesOfOthers } from '@/components/form/browser-copy';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { answered, useAct } from '@/components/ui/use-act';
import { formatTime } from '@/lib/domain/beijing-time';
import type { Result } from '@/lib/domain/result';

export type SessionEnd = {
  /** Milliseconds without a request after which it ends. */
  readonly idle: number;
  /** When it ends however busy it is. */
  readonly latest: Date;
};
type Props = {
  /** Opaque id of the account. */
  readonly account: string;
  readonly session: SessionEnd;
  readonly stay: (input: Record<string, never>) => Promise<Result<void>>;
};

/** Milliseconds before the end at which it is said. */
const warnBefore = 5 * 60_000;

export function SessionWatch({ account, session, stay }: Props) {
  const path = usePathname();
  const latest = session.latest.getTime();
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [warned, setWarned] = useState(false);
  const { run, pending, failure } = useAct(stay);

  useEffect(() => dropCopiesOfOthers(account), [account]);

  const heard = useCallback(() => {
    setEndsAt(Math.min(Date.now() + session.idle, latest));
    setWarned(false);
  }, [session.idle, latest]);
  // A page was drawn, an action answered, here or in another tab: the session was asked for.
  useEffect(() => {
    const channel = new BroadcastChannel('zc-session');
    const told = () => {
      heard();
      channel.postMessage(null);
    };
    channel.addEventListener('message', heard);
    window.addEventListener(answered, told);
    told();
    return () => {
      window.removeEventListener(answered, told);
      channel.close();
    };
  }, [heard, path]);

  useEffect(() => {
    if (endsAt === null) return;
    const timer = setTimeout(() => setWarned(true), Math.max(0, endsAt - warnBefore - Date.now()));
    return () => clearTimeout(timer);
  }, [endsAt]);

  if (!warned || endsAt === null) return null;
  const time = formatTime(new Date(endsAt));
  return (
    <div
      role="alertdialog"
      aria-label="登录即将结束"
      className="fixed inset-x-4 bottom-4 z-20 mx-auto max-w-xl bg-white shadow-xl"
    >
      <NoticeBox tone="warn" title={`登录将于 ${time} 结束`}>
        {endsAt >= latest ? (
          <p role="alert">
            每次登录最长 12 小时。请先保存，再退出重新登录；没有来得及保存的内容会保留在本机。
          </p>
        ) : (
          <>
            <p role="alert">您已经较长时间没有操作。没有保存的内容会保留在本机。</p>
            {failure && <p className="text-danger">{failure.message}</p>}
            <button
              type="button"
              className={`${styles.primary} mt-3`}
              disabled={pending}
              onClick={() => void run({})}
            >
              继续使用
            </button>
          </>
        )}
      </NoticeBox>
    </div>
  );
}
