// Knows how heavy work on a job runs beside the site: a thread of its own that can be ended.

import 'server-only';
import { Worker } from 'node:worker_threads';
import { PrintFailedError } from '../print-errors';
import { jobWorkerFile } from '../print-fonts';

type Answer = { result: Uint8Array } | { error: string } | { said: unknown };
type Send = (order: object, moved?: Uint8Array) => void;

const plain = (bytes: Uint8Array): ArrayBuffer => bytes.buffer as ArrayBuffer;

/**
 * Runs a task of job-worker.mjs.
 * @param task its name.
 * @param work sends the orders; the thread's words come to `onSaid`.
 * @returns the bytes that the thread ends with. @throws when the signal ends it.
 */
export function runInWorker(
  task: string,
  signal: AbortSignal,
  work: (send: Send) => void,
  onSaid: (said: unknown, send: Send) => void = () => undefined,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(jobWorkerFile, { workerData: { task } });
    const send: Send = (order, moved) =>
      worker.postMessage(order, moved === undefined ? [] : [plain(moved)]);
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', onAbort);
      settle();
      void worker.terminate();
    };
    const onAbort = () => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', onAbort);
    worker.on('message', (answer: Answer) => {
      if ('result' in answer) end(() => resolve(answer.result));
      else if ('error' in answer) end(() => reject(new PrintFailedError(answer.error)));
      else onSaid(answer.said, send);
    });
    worker.on('error', (error) => end(() => reject(new PrintFailedError(error.message))));
    worker.on('exit', () => end(() => reject(new PrintFailedError('the job worker stopped'))));
    work(send);
  });
}
