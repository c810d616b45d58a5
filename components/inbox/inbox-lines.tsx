'use client';
// The lines of 通知: opening one marks it as read; one of another role changes the role first.

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { styles } from '@/components/ui/styles';
import { useAct } from '@/components/ui/use-act';
import { formatDateTime } from '@/lib/domain/beijing-time';
import type { Role } from '@/lib/domain/policy/actor';
import type { Result } from '@/lib/domain/result';
import { roleLabel } from '@/lib/messages/workflow';

export type InboxLine = {
  readonly id: string;
  readonly subject: string;
  readonly href: string | null;
  readonly createdAt: Date;
  readonly read: boolean;
  readonly other: {
    readonly grantId: string;
    readonly role: Role;
    readonly office: string | null;
  } | null;
};
export type InboxActions = {
  readonly readNotices: (input: { ids: string[] }) => Promise<Result<void>>;
  readonly switchRole: (input: { grantId: string }) => Promise<Result<void>>;
};
type Props = { readonly lines: readonly InboxLine[]; readonly actions: InboxActions };

export function InboxLines({ lines, actions }: Props) {
  const router = useRouter();
  const reading = useAct(actions.readNotices);
  const switching = useAct(actions.switchRole);
  const unread = lines.flatMap(({ id, read }) => (read ? [] : [id]));
  const read = async (ids: string[]) => {
    if ((await reading.run({ ids })) !== null) router.refresh();
  };
  const openAs = async ({ id, href, other }: InboxLine) => {
    if (other === null || (await switching.run({ grantId: other.grantId })) === null) return;
    await reading.run({ ids: [id] });
    router.push(href ?? '/inbox');
    router.refresh();
  };
  const failure = reading.failure ?? switching.failure;
  return (
    <div className="space-y-3">
      {failure && (
        <p role="alert" className="font-medium text-danger">
          {failure.message}
        </p>
      )}
      {unread.length > 0 && (
        <button
          type="button"
          className={styles.secondary}
          disabled={reading.pending}
          onClick={() => void read(unread)}
        >
          本页全部标为已读（{unread.length} 条）
        </button>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            pending={switching.pending}
            onRead={() => void read([line.id])}
            onOpenAs={() => void openAs(line)}
          />
        ))}
      </ul>
    </div>
  );
}

type LineProps = {
  readonly line: InboxLine;
  readonly pending: boolean;
  readonly onRead: () => void;
  readonly onOpenAs: () => void;
};

function Line({ line, pending, onRead, onOpenAs }: LineProps) {
  const { subject, href, createdAt, read, other } = line;
  return (
    <li className={`space-y-1 py-3 ${read ? '' : 'border-l-4 border-accent pl-3'}`}>
      <p className={read ? '' : 'font-bold'}>
        {!read && <span className="mr-2 text-sm font-bold text-accent">未读</span>}
        {subject}
      </p>
      <p className="text-sm text-zinc-600">
        <time>{formatDateTime(createdAt)}</time>
        {other && ` · 与您的“${roleLabel(other.role, other.office)}”身份有关`}
      </p>
      <div className="flex flex-wrap gap-x-4">
        {href && other && (
          <button type="button" className={styles.quiet} disabled={pending} onClick={onOpenAs}>
            切换身份并查看
            <span className="sr-only">：{subject}</span>
          </button>
        )}
        {href && !other && (
          <Link href={href} prefetch={false} className={styles.quiet} onClick={onRead}>
            查看
            <span className="sr-only">：{subject}</span>
          </Link>
        )}
        {!read && (
          <button type="button" className={styles.quiet} onClick={onRead}>
            标为已读
            <span className="sr-only">：{subject}</span>
          </button>
        )}
      </div>
    </li>
  );
}
