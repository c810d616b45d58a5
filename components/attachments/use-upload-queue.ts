'use client';
// The upload queue of one row and kind, as a component sees it.

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UploadPlace } from './resumable-upload';
import type { QueuedFile } from './queued-file';
import { uploadQueue } from './upload-queue';

const none: readonly QueuedFile[] = [];

export function useUploadQueue(place: UploadPlace, onUploaded: () => void) {
  const [queue] = useState(() => uploadQueue(place));
  useEffect(() => queue.whenUploaded(onUploaded));
  const files = useSyncExternalStore(queue.subscribe, queue.files, () => none);
  useEffect(() => {
    window.addEventListener('offline', queue.wentOffline);
    window.addEventListener('online', queue.cameOnline);
    return () => {
      window.removeEventListener('offline', queue.wentOffline);
      window.removeEventListener('online', queue.cameOnline);
    };
  }, [queue]);
  const busy = files.some(({ state }) => state !== 'done' && state !== 'failed');
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
  return { files, queue };
}
