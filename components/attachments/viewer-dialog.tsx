'use client';
// The viewer itself: one file large, the next one key away.

import { useEffect } from 'react';
import { PdfViewer } from '@/components/print/pdf-viewer';
import { Dialog } from '@/components/ui/dialog';
import { styles } from '@/components/ui/styles';
import { shownAt } from '@/lib/domain/attachments';
import { ImageView } from './image-view';
import type { ViewedFile } from './viewer';

type Props = {
  readonly files: readonly ViewedFile[];
  readonly at: number;
  readonly onGo: (to: number) => void;
  readonly onClose: () => void;
};

export function ViewerDialog({ files, at, onGo, onClose }: Props) {
  const file = files[at];
  useEffect(() => {
    const press = ({ key, altKey }: KeyboardEvent) => {
      // with Alt: the arrows alone scroll what is shown
      if (altKey && key === 'ArrowLeft' && at > 0) onGo(at - 1);
      if (altKey && key === 'ArrowRight' && at < files.length - 1) onGo(at + 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [at, files.length, onGo]);
  if (file === undefined) return null;
  const url = shownAt(file);
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${file.label}：${file.name}`}
    >
      <div className="flex flex-wrap items-center gap-x-4">
        <p role="status" className="text-sm text-zinc-600">
          第 {at + 1} / {files.length} 个附件
        </p>
        <button
          type="button"
          className={step}
          disabled={at === 0}
          title="Alt + ←"
          onClick={() => onGo(at - 1)}
        >
          上一个
        </button>
        <button
          type="button"
          className={step}
          disabled={at === files.length - 1}
          title="Alt + →"
          onClick={() => onGo(at + 1)}
        >
          下一个
        </button>
        <a href={url} download className={styles.quiet}>
          下载
        </a>
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        {file.mediaType === 'application/pdf' ? (
          <PdfViewer url={url} label={file.name} />
        ) : (
          <ImageView key={url} url={url} name={file.name} />
        )}
      </div>
    </Dialog>
  );
}

const step = `${styles.quiet} disabled:text-zinc-500 disabled:no-underline`;
