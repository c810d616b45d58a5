// The files that were chosen, each on its own way: two at a time, paused, retried, gone on with.

import { mediaTypeOfName } from '@/lib/domain/attachments';
import { uploadSentences } from '@/lib/messages/attachments';
import { entryOf, type Entry, type QueuedFile, type UploadState } from './queued-file';
import { resumableUpload, type UploadPlace } from './resumable-upload';
import { shrunk } from './shrink-photo';
import { secondsLeft, transferred, type Transfer } from './transfer-rate';

const atOnce = 2;
const active: readonly UploadState[] = ['preparing', 'uploading'];
/** Seconds before the next try after a lost connection; then people are asked. */
const retryAfter = [1, 2, 4, 8, 15, 30];
/** Seconds after which a lost connection is tried though the browser has not said that it is back. */
const unaskedAfter = 15;
/** Noes of the server that another moment may not hear. */
const passing: readonly string[] = [
  uploadSentences.running,
  uploadSentences.interrupted,
  uploadSentences.range,
  uploadSentences.busy,
];

/** Null outside a secure context (plain http on another host): the server then checks alone. */
async function sha256Of(file: File): Promise<string | null> {
  if (!('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** The server's own sentence, from before the bytes (`message`) or after them (`data`); else null. */
function told(error: unknown): string | null {
  const { message, data } = Object(error) as { message?: unknown; data?: { error?: unknown } };
  const said = [data?.error, message].find((each) => typeof each === 'string');
  return typeof said === 'string' && /\p{Script=Han}/u.test(said) ? said : null;
}

/** A queue for one row and kind. Read it with `files`, hear of changes through `subscribe`. */
export function uploadQueue(place: UploadPlace) {
  let onUploaded: () => void = () => undefined;
  let entries: readonly Entry[] = [];
  let files: readonly QueuedFile[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    files = entries.map(({ shown }) => shown);
    for (const listener of listeners) listener();
  };
  const change = (entry: Entry, to: Partial<QueuedFile>) => {
    entry.shown = { ...entry.shown, ...to };
    tell();
  };

  const open = async (entry: Entry) => {
    change(entry, { state: 'preparing', message: '' });
    const photo = await shrunk(entry.file);
    // Some systems name types wrongly; the extension decides, and the content is checked anyway.
    const named = new File([photo], photo.name, { type: mediaTypeOfName(photo.name) ?? '' });
    let transfer: Transfer | null = null;
    const onSent = (loaded: number) => {
      transfer = transferred(transfer, loaded, performance.now());
      entry.tries = 0;
      change(entry, {
        percent: Math.floor((loaded / named.size) * 100),
        rate: transfer.rate,
        secondsLeft: secondsLeft(transfer, named.size),
      });
    };
    change(entry, { size: named.size });
    return resumableUpload(named, place, await sha256Of(named), onSent);
  };

  const send = async (entry: Entry) => {
    try {
      entry.upload ??= await open(entry);
      change(entry, { state: 'uploading', message: '' });
      const run = await entry.upload.run();
      // paused while it was being opened
      if (entry.shown.state !== 'uploading') return run.pause();
      entry.pause = run.pause;
      await run.done;
      change(entry, { state: 'done', percent: 100 });
      onUploaded();
    } catch (error) {
      failed(entry, told(error));
    } finally {
      entry.pause = null;
      next();
    }
  };
  const failed = (entry: Entry, sentence: string | null) => {
    const still = { rate: null, secondsLeft: null };
    if (sentence !== null && !passing.includes(sentence)) {
      // The server looked at it and said no: the same bytes would hear the same again.
      entry.upload = null;
      return change(entry, { ...still, state: 'failed', message: sentence });
    }
    // A browser without a network says when it is back; one that forgets to is not waited for.
    const seconds = navigator.onLine ? retryAfter[entry.tries] : unaskedAfter;
    if (navigator.onLine) entry.tries += 1;
    const message = uploadSentences.lost;
    if (seconds === undefined) return change(entry, { ...still, state: 'failed', message });
    change(entry, { ...still, state: 'offline', message });
    wakeLater(entry, seconds);
  };
  const wakeLater = (entry: Entry, seconds: number) =>
    setTimeout(() => entry.shown.state === 'offline' && wake(entry), seconds * 1000);
  const next = () => {
    const running = entries.filter(({ shown }) => active.includes(shown.state)).length;
    const waiting = entries.filter(({ shown }) => shown.state === 'waiting');
    for (const entry of waiting.slice(0, Math.max(0, atOnce - running))) void send(entry);
  };

  const halt = (entry: Entry, state: 'paused' | 'offline') => {
    entry.pause?.();
    entry.pause = null;
    const message = state === 'offline' ? uploadSentences.lost : '';
    change(entry, { state, rate: null, secondsLeft: null, message });
    if (state === 'offline') wakeLater(entry, unaskedAfter);
    next();
  };
  const wake = (entry: Entry) => {
    change(entry, { state: 'waiting', message: '' });
    next();
  };
  const find = (id: string) => entries.find(({ shown }) => shown.id === id);
  const each = (state: UploadState, act: (entry: Entry) => void) =>
    entries.filter(({ shown }) => shown.state === state).forEach(act);

  return {
    files: () => files,
    /** Called after each file that arrived. */
    whenUploaded: (then: () => void) => {
      onUploaded = then;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add: (chosen: Iterable<File>) => {
      // At once: a FileList empties itself when its input is cleared.
      const added = Array.from(chosen, entryOf);
      entries = [...entries.filter(({ shown }) => shown.state !== 'done'), ...added];
      tell();
      next();
    },
    pause: (id: string) => {
      const entry = find(id);
      // at 100 % the server is looking at it: there is nothing left to hold back
      if (entry?.shown.state === 'uploading' && entry.shown.percent < 100) halt(entry, 'paused');
    },
    /** Goes on with what was paused or lost, or tries again what failed. */
    goOn: (id: string) => {
      const entry = find(id);
      if (entry === undefined) return;
      entry.tries = 0;
      wake(entry);
    },
    dismiss: (id: string) => {
      entries = entries.filter(({ shown }) => shown.id !== id);
      tell();
    },
    wentOffline: () => each('uploading', (entry) => halt(entry, 'offline')),
    cameOnline: () => each('offline', wake),
  };
}
