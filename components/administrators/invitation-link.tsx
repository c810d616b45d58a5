'use client';
// The link of an invitation, which is shown this once.

import { useState } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { invitationDays } from '@/lib/domain/registration/administrators';

type Props = { readonly name: string; readonly link: string };

export function InvitationLink({ name, link }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <NoticeBox tone="done" title={`给 ${name} 的邀请链接`}>
      <div className="mt-2 space-y-2">
        <label className="block">
          <span>请把链接交给本人。{invitationDays} 天内有效，只能用一次；离开本页后不再显示。</span>
          <input
            readOnly
            className={`${styles.input} mt-1`}
            value={link}
            aria-label="邀请链接"
            onFocus={(event) => event.target.select()}
          />
        </label>
        <button
          type="button"
          className={styles.secondary}
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          复制链接
        </button>
        <span aria-live="polite" className="ml-3 text-done">
          {copied && '已复制。'}
        </span>
      </div>
    </NoticeBox>
  );
}
