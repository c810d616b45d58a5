// One file of the queue: what is shown of it, and what is wrong with it before it is sent.

import { fileProblem } from '@/lib/domain/upload-limits';
import { fileSentence } from '@/lib/messages/attachments';
import type { resumableUpload } from './resumable-upload';

export type UploadState =
  'waiting' | 'preparing' | 'uploading' | 'paused' | 'offline' | 'done' | 'failed';
export type QueuedFile = {
  readonly id: string;
  readonly name: string;
  /** Bytes as they are sent: smaller than the file for a photograph that was shrunk. */
  readonly size: number;
  readonly state: UploadState;
  readonly percent: number;
  /** Bytes a second. */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
  readonly message: string;
  /** Whether another try can help; false where the file itself is the problem. */
  readonly mayRetry: boolean;
};

/** The file with its upload, once that was begun. */
export type Entry = {
  shown: QueuedFile;
  readonly file: File;
  upload: ReturnType<typeof resumableUpload> | null;
  pause: (() => void) | null;
  /** Tries since the last byte that went through. */
  tries: number;
};

/** Counts keys for the screen; `crypto.randomUUID` is missing outside secure contexts. */
let made = 0;

/** A chosen file, waiting; or failed at once where its name or size are wrong. */
export function entryOf(file: File): Entry {
  const problem = fileProblem(file);
  made += 1;
  return {
    file,
    upload: null,
    pause: null,
    tries: 0,
    shown: {
      id: `file-${made}`,
      name: file.name,
      size: file.size,
      state: problem === null ? 'waiting' : 'failed',
      percent: 0,
      rate: null,
      secondsLeft: null,
      message: problem === null ? '' : fileSentence(problem),
      mayRetry: problem === null,
    },
  };
}
