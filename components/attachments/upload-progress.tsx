'use client';

import { attachmentWords as words, sizeText } from '@/lib/messages/attachments';
import type { QueuedFile } from './queued-file';
import type { uploadQueue } from './upload-queue';

const small =
  'min-h-11 shrink-0 rounded px-3 text-sm text-blue-700 hover:underline focus-visible:outline-2 focus-visible:outline-blue-700 pointer-fine:min-h-8';

const onTheWay = ({ percent, rate, secondsLeft }: QueuedFile): string =>
  percent < 100
    ? [
        words.uploading(percent),
        rate !== null && words.speed(rate),
        secondsLeft !== null && words.left(secondsLeft),
      ]
        .filter(Boolean)
        .join('，')
    : words.checking;

const texts: { readonly [S in QueuedFile['state']]: (entry: QueuedFile) => string } = {
  waiting: () => words.waiting,
  preparing: () => words.preparing,
  uploading: onTheWay,
  paused: ({ percent }) => words.paused(percent),
  offline: ({ message }) => message,
  done: () => words.done,
  failed: ({ message }) => message,
};

type Props = { entry: QueuedFile; queue: ReturnType<typeof uploadQueue> };

/** One file on its way: name, size, how far and how fast it is, and what went wrong. */
export function UploadProgress({ entry, queue }: Props) {
  const { id, name, size, state, percent, mayRetry } = entry;
  const text = texts[state](entry);
  // Read aloud when a stage is reached, not at every percent.
  const spoken = state === 'uploading' ? '' : `${name}：${text}`;
  const begun = state === 'uploading' || state === 'paused' || state === 'offline';
  const goesOn = state === 'paused' || state === 'offline';
  return (
    <li className="text-sm">
      <div className="flex flex-wrap items-center gap-x-2">
        <div className="min-w-40 flex-1">
          <p className="break-all text-slate-900">
            {name} <span className="text-slate-600">（{sizeText(size)}）</span>
          </p>
          <p className={state === 'failed' ? 'text-red-700' : 'text-slate-600'} aria-hidden>
            {text}
          </p>
        </div>
        {state === 'uploading' && percent < 100 && (
          <Act name={`${words.pause} ${name}`} label={words.pause} act={() => queue.pause(id)} />
        )}
        {goesOn && (
          <Act name={`${words.goOn} ${name}`} label={words.goOn} act={() => queue.goOn(id)} />
        )}
        {state === 'failed' && mayRetry && (
          <Act name={`${words.retry} ${name}`} label={words.retry} act={() => queue.goOn(id)} />
        )}
        {(state === 'failed' || state === 'done' || goesOn) && (
          <Act
            name={`${words.dismiss} ${name}`}
            label={goesOn ? words.cancel : words.dismiss}
            act={() => queue.dismiss(id)}
          />
        )}
      </div>
      {begun && (
        <progress
          value={percent}
          max={100}
          aria-label={words.uploadingNamed(name)}
          className="mt-1 block h-1.5 w-full accent-blue-700"
        />
      )}
      <p role="status" aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </li>
  );
}

type ActProps = { name: string; label: string; act: () => void };

const Act = ({ name, label, act }: ActProps) => (
  <button type="button" aria-label={name} className={small} onClick={act}>
    {label}
  </button>
);
