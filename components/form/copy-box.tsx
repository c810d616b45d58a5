'use client';
// What was typed here and not saved, offered back: restored or thrown away, never put in unasked.

import { useEffect, useRef } from 'react';
import { NoticeBox } from '@/components/ui/notice-box';
import { styles } from '@/components/ui/styles';
import { formatDateTime, formatTime } from '@/lib/domain/beijing-time';
import type { BrowserCopy } from './browser-copy';

type Props = {
  readonly copy: BrowserCopy;
  readonly rowName: string;
  /** When and as which version the section was saved last. */
  readonly saved: { readonly version: number; readonly savedAt: Date | null };
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
};

export function CopyBox({ copy, rowName, saved, onRestore, onDiscard }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isOlder = copy.version !== saved.version;
  return (
    <div ref={box} tabIndex={-1} className="focus:outline-none">
      <NoticeBox
        tone="warn"
        title={`发现 ${formatDateTime(new Date(copy.at))} 未保存的内容（共 ${copy.rows.length} 条${rowName}）`}
      >
        <p role="alert">
          这些内容保留在这台设备上，还没有保存到系统。请先选择恢复或丢弃，再继续填写。
          {isOlder &&
            saved.savedAt &&
            `注意：这一栏目后来（${formatTime(saved.savedAt)}）又保存过，恢复后会以这里的内容代替。`}
        </p>
        <p className="text-sm text-zinc-600">
          为保护个人信息，证件号码和电话号码不在其中，请重新核对。
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
