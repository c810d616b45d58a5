'use client';
// 上一栏 保存 下一栏, and what was saved when.

import { styles } from '@/components/ui/styles';
import { formatTime } from '@/lib/domain/beijing-time';

type Props = {
  readonly pending: boolean;
  readonly dirty: boolean;
  readonly isLost: boolean;
  readonly savedAt: Date | null;
  readonly onPrevious?: (() => void) | '' | undefined;
  readonly onNext?: (() => void) | '' | undefined;
};

const lost = '没有保存：网络中断。您填写的内容保留在本机，恢复联网后会自动保存。';

function statusOf({ pending, dirty, isLost, savedAt }: Props): string {
  if (pending) return '正在保存…';
  if (dirty && isLost) return lost;
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
