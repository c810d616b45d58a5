// 通知: what the person was told, in all of their roles, and whether mail comes too.

import Link from 'next/link';
import { styles } from '@/components/ui/styles';
import { InboxLines, type InboxActions, type InboxLine } from './inbox-lines';
import { MailSettings, type SetMail } from './mail-settings';

type Props = {
  readonly inbox: {
    readonly lines: readonly InboxLine[];
    readonly older: string | null;
    readonly mail: { readonly email: string | null; readonly on: boolean };
  };
  readonly actions: InboxActions & { readonly setMail: SetMail };
};

export function InboxPage({ inbox, actions }: Props) {
  return (
    <div className="max-w-3xl space-y-6">
      <h1>通知</h1>
      <p className="text-zinc-600">您所有角色的通知都在这里。本页时间均为北京时间。</p>
      {inbox.lines.length === 0 ? (
        <p>没有通知。申请书或单位有进展时，会在这里告诉您。</p>
      ) : (
        <InboxLines lines={inbox.lines} actions={actions} />
      )}
      {inbox.older && (
        <Link href={`/inbox?before=${inbox.older}`} prefetch={false} className={styles.secondary}>
          更早的通知
        </Link>
      )}
      <MailSettings mail={inbox.mail} setMail={actions.setMail} />
    </div>
  );
}
