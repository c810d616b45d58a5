'use client';
// 上一栏 保存 下一栏, and what was saved when.

import { styles } from '@/components/ui/styles';
import { isLost, isOutdated } from '@/components/ui/use-act';
import { formatTime } from '@/lib/domain/beijing-time';
import type { Failure } from '@/lib/domain/result';

type Props = {
  readonly pending: boolean;
  readonly dirty: boolean;
  /** Whether the browser has what is not saved. */
  readonly isKept: boolean;
  /** Why the last save, also one that happened by itself, came to nothing. */
  readonly failure: Failure | null;
  readonly savedAt: Date | null;
  readonly onPrevious?: (() => void) | '' | undefined;
  readonly onNext?: (() => void) | '' | undefined;
};

function failed(failure: Failure, isKept: boolean): string {
  const safe = isKept ? '您填写的内容保留在本机' : '您填写的内容只在本页，请不要关闭';
  if (isLost(failure)) return `没有保存：网络中断。${safe}，恢复联网后会自动保存。`;
  if (isOutdated(failure)) return `没有保存：系统刚刚更新。${safe}，请刷新页面，再选择恢复。`;
  if (failure.code === 'stale') return '没有保存：请在上方选择保留哪一份。';
  if (failure.code !== 'invalid') return failure.message;
  const count = Object.keys(failure.fieldErrors).length;
  return `没有保存：有 ${Math.max(1, count)} 处填写得不对，请按提示改正。`;
}

function statusOf({ pending, dirty, isKept, failure, savedAt }: Props): string {
  if (pending) return '正在保存…';
  if (dirty && failure !== null) return failed(failure, isKept);
  if (dirty) return '有未保存的修改';
  return savedAt ? `已保存 ${formatTime(savedAt)}` : '还没有保存过';
}

export function SaveBar(props: Props) {
  const { dirty, onPrevious, onNext } = props;
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-white py-3">
      {onPrevious && (
        <button type="button" className={styles.secondary} onClick={onPrevious}>
          上一栏
        </button>
      )}
      <button type="submit" className={styles.primary}>
        保存
      </button>
      {onNext && (
        <button type="button" className={styles.secondary} onClick={onNext}>
          下一栏
        </button>
      )}
      <p role="status" className={dirty ? 'font-medium text-warn' : 'text-zinc-600'}>
        {statusOf(props)}
      </p>
    </div>
  );
}
