'use client';

import { useEffect, useRef, useState } from 'react';
import { fileProblem, mediaTypeOfName } from '@/lib/domain/attachments';
import { fileSentence, uploadSentences } from '@/lib/messages/attachments';

export type QueuedFile = {
  readonly id: string;
  readonly file: File;
  readonly state: 'waiting' | 'hashing' | 'uploading' | 'done' | 'failed';
  readonly percent: number;
  readonly message: string;
};

type UploadPlace = {
  readonly applicationId: string;
  readonly sectionId: string;
  readonly rowId: string;
  readonly kind: string;
};

/** Null outside a secure context (plain http on another host): the server then checks alone. */
async function sha256Of(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** The server's own sentence, from before the bytes (`message`) or after them (`data`). */
function sentenceOf({ message, data }: { message: string; data?: unknown }): string {
  const told = (data as { error?: unknown } | undefined)?.error;
  const said = typeof told === 'string' ? told : message;
  return /\p{Script=Han}/u.test(said) ? said : uploadSentences.failed;
}

/** Files that were chosen, sent one after the other: each has its own progress and its own fate. */
export function useUploadQueue(place: UploadPlace, onUploaded: () => void) {
  const [queue, setQueue] = useState<readonly QueuedFile[]>([]);
  const running = useRef(false);

  const change = (id: string, to: Partial<QueuedFile>) =>
    setQueue((files) => files.map((f) => (f.id === id ? { ...f, ...to } : f)));

  async function send({ id, file }: QueuedFile) {
    change(id, { state: 'hashing', percent: 0, message: '' });
    try {
      const sha256 = [await sha256Of(file)];
      change(id, { state: 'uploading' });
      // Some systems name types wrongly; the extension decides, and the content is checked anyway.
      const named = new File([file], file.name, { type: mediaTypeOfName(file.name) ?? '' });
      const { sendFile } = await import('./send-file');
      await sendFile(named, { ...place, sha256 }, (percent) => change(id, { percent }));
      change(id, { state: 'done', percent: 100 });
      onUploaded();
    } catch (error) {
      const message = sentenceOf(error instanceof Error ? error : { message: '' });
      change(id, { state: 'failed', message });
    }
  }

  useEffect(() => {
    const next = queue.find((f) => f.state === 'waiting');
    if (next === undefined || running.current) return;
    running.current = true;
    void send(next).finally(() => {
      running.current = false;
      setQueue((files) => [...files]); // looks for the next one
    });
  });

  return {
    queue,
    add: (files: Iterable<File>) => {
      // At once: a FileList empties itself when its input is cleared.
      const added = Array.from(files, queued);
      setQueue((before) => [...before.filter((f) => f.state !== 'done'), ...added]);
    },
    retry: (id: string) => change(id, { state: 'waiting', message: '' }),
    dismiss: (id: string) => setQueue((files) => files.filter((f) => f.id !== id)),
  };
}

/** Counts keys for the screen; `crypto.randomUUID` is missing outside secure contexts. */
let made = 0;

function queued(file: File): QueuedFile {
  const problem = fileProblem(file);
  const message = problem === null ? '' : fileSentence(problem);
  const state = problem === null ? 'waiting' : 'failed';
  return { id: `file-${(made += 1)}`, file, state, percent: 0, message };
}
