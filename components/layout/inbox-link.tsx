// 通知 in the head of every page, with how many are unread.

import Link from 'next/link';

/** @param unread at most 100, which is shown as more than 99. */
export function InboxLink({ unread }: { readonly unread: number }) {
  return (
    <Link
      href="/inbox"
      prefetch={false}
      className="inline-flex min-h-11 items-center gap-2 text-accent underline underline-offset-4"
    >
      通知
      {unread > 0 && (
        <span className="rounded-full bg-accent px-2 text-sm font-bold text-white no-underline">
          {unread > 99 ? '99+' : unread}
          <span className="sr-only"> 条未读</span>
        </span>
      )}
    </Link>
  );
}
