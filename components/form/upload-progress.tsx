'use client';

import { Progress } from 'radix-ui';
import { attachmentWords as words, sizeText } from '@/lib/messages/attachments';
import type { QueuedFile } from './use-upload-queue';

const small =
  'min-h-11 shrink-0 rounded px-3 text-sm text-blue-700 hover:underline focus-visible:outline-2 focus-visible:outline-blue-700 pointer-fine:min-h-8';

function stateText({ state, percent, message }: QueuedFile): string {
  if (state === 'failed') return message;
  if (state === 'uploading') return percent < 100 ? words.uploading(percent) : words.checking;
  return words[state];
}

type Props = {
  entry: QueuedFile;
  /** Null where another try could not help: the file itself is the problem. */
  retry: (() => void) | null;
  dismiss: () => void;
};

/** One file on its way: name, size, how far it is, and what went wrong. */
export function UploadProgress({ entry, retry, dismiss }: Props) {
  const { file, state, percent } = entry;
  const failed = state === 'failed';
  // Read aloud when a stage is reached, not at every percent.
  const spoken = state === 'uploading' ? '' : `${file.name}：${stateText(entry)}`;
  return (
    <li className="text-sm">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <p className="truncate text-slate-900">
            {file.name} <span className="text-slate-600">（{sizeText(file.size)}）</span>
          </p>
          <p className={failed ? 'text-red-700' : 'text-slate-600'} aria-hidden>
            {stateText(entry)}
          </p>
        </div>
        {failed && retry !== null && (
          <button type="button" className={small} onClick={retry}>
            {words.retry}
          </button>
        )}
        {(failed || state === 'done') && (
          <button type="button" className={small} onClick={dismiss}>
            {words.dismiss}
          </button>
        )}
      </div>
      {state === 'uploading' && (
        <Progress.Root
          value={percent}
          aria-label={words.uploadingNamed(file.name)}
          className="mt-1 h-1.5 overflow-hidden rounded bg-slate-200"
        >
          <Progress.Indicator className="h-full bg-blue-700" style={{ width: `${percent}%` }} />
        </Progress.Root>
      )}
      <p role="status" aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </li>
  );
}
