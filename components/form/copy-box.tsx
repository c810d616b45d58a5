'use client';
// What was typed here and not saved, offered back: restored or thrown away, never put in unasked.

import { useEffect, useRef } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { formatDateTime, formatTime } from '@/lib/domain/beijing-time';
import { numberMark } from '@/lib/domain/identity/personal-numbers';
import type { OfferedCopy } from './use-browser-copy';

type Props = {
  readonly copy: OfferedCopy;
  /** When and as which version the section was saved last. */
  readonly saved: { readonly version: number; readonly savedAt: Date | null };
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
};

export const copyBoxId = 'unsaved-copy';

export function CopyBox({ copy, saved, onRestore, onDiscard }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isOlder = copy.version !== saved.version;
  return (
    <div ref={box} id={copyBoxId} tabIndex={-1} className="focus:outline-none">
      <NoticeBox tone="warn" title={`发现 ${formatDateTime(new Date(copy.at))} 未保存的内容`}>
        <p role="alert">
          这些内容保留在这台设备上，还没有保存到系统。请先选择恢复或丢弃，再继续填写。
          {isOlder &&
            saved.savedAt &&
            `注意：这一栏目后来（${formatTime(saved.savedAt)}）又保存过，恢复后会以这里的内容代替。`}
        </p>
        <p className="mt-2">与已保存的相比：</p>
        <ul className="list-disc pl-6">
          {copy.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-zinc-600">
          为保护个人信息，证件号码、电话和电子邮箱不保留在本机；文字中的号码以“{numberMark}
          ”代替，恢复后请补填。
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" className={styles.secondary} onClick={onRestore}>
            恢复未保存的内容
          </button>
          <button type="button" className={styles.danger} onClick={onDiscard}>
            丢弃，使用已保存的内容
          </button>
        </div>
      </NoticeBox>
    </div>
  );
}
