'use client';
// Says in time that the sign-in ends, and lets it go on; the tabs of a browser agree on when.

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
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

export function SessionWatch({ account, session: { idle, latest }, stay }: Props) {
  const path = usePathname();
  const [answers, setAnswers] = useState(0);
  const [due, setDue] = useState<{ readonly asked: string; readonly endsAt: number } | null>(null);
  const { run, pending, failure } = useAct(stay);
  const last = latest.getTime();
  /** Names the last moment at which the session was asked for: a page, or an action's answer. */
  const asked = `${path}#${answers}`;

  useEffect(() => dropCopiesOfOthers(account), [account]);
  useEffect(() => {
    const channel = new BroadcastChannel('zc-session');
    const heard = () => setAnswers((count) => count + 1);
    const told = () => {
      heard();
      channel.postMessage(null);
    };
    channel.addEventListener('message', heard);
    window.addEventListener(answered, told);
    channel.postMessage(null);
    return () => {
      window.removeEventListener(answered, told);
      channel.close();
    };
  }, []);
  useEffect(() => {
    const endsAt = Math.min(Date.now() + idle, last);
    const warn = () => setDue({ asked, endsAt });
    const timer = setTimeout(warn, Math.max(0, endsAt - warnBefore - Date.now()));
    return () => clearTimeout(timer);
  }, [asked, idle, last]);

  if (due?.asked !== asked) return null;
  const { endsAt } = due;
  const time = formatTime(new Date(endsAt));
  return (
    <div
      role="alertdialog"
      aria-label="登录即将结束"
      className="fixed inset-x-4 bottom-4 z-20 mx-auto max-w-xl bg-white shadow-xl"
    >
      <NoticeBox tone="warn" title={`登录将于 ${time} 结束`}>
        {endsAt >= last ? (
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
