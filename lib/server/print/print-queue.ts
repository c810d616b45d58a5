// Knows how prints wait for the one worker thread, and what happens when one takes too long.
import 'server-only';
import { Worker } from 'node:worker_threads';
import { PrintBusyError, PrintFailedError, PrintTimeoutError } from './print-errors';
import { fontFiles, templateFolder, workerFile } from './print-fonts';

type Order = { template: string; data: string; timestamp: number };
type Answer = { pdf: Uint8Array<ArrayBuffer> } | { error: string };
type Job = {
  order: Order;
  resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
};

/** Runs orders one after the other on a worker thread that starts with the first of them. */
export class PrintQueue {
  private worker: Worker | undefined;
  private running: { job: Job; timer: NodeJS.Timeout } | undefined;
  private readonly waiting: Job[] = [];

  /** `once`: the thread ends after each order, and what it held is free again. */
  constructor(private readonly limits: { waiting: number; milliseconds: number; once?: boolean }) {}

  /**
   * The PDF of an order; rejects at once with PrintBusyError when too many wait.
   * @param signal gives the order up, also while it is drawn.
   */
  run(order: Order, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    if (this.waiting.length >= this.limits.waiting) {
      return Promise.reject(new PrintBusyError(`${this.waiting.length} prints are waiting`));
    }
    return new Promise((resolve, reject) => {
      const job = { order, resolve, reject };
      this.waiting.push(job);
      signal?.addEventListener('abort', () => this.drop(job, signal.reason as Error), {
        once: true,
      });
      this.next();
    });
  }

  private drop(job: Job, reason: Error) {
    const at = this.waiting.indexOf(job);
    if (at >= 0) this.waiting.splice(at, 1);
    if (this.running?.job === job) this.abandon(reason);
    else job.reject(reason);
  }

  private next() {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    const { milliseconds } = this.limits;
    const timer = setTimeout(() => {
      this.abandon(new PrintTimeoutError(`a print took more than ${milliseconds} ms`));
    }, milliseconds);
    this.running = { job, timer };
    try {
      this.worker ??= this.start();
      this.worker.postMessage(job.order);
    } catch (error) {
      this.abandon(new PrintFailedError('the print worker did not start', { cause: error }));
    }
  }

  private start(): Worker {
    const worker = new Worker(workerFile, {
      workerData: { templateFolder, fontFiles },
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.once ? 1024 : 256,
        maxYoungGenerationSizeMb: 32,
      },
    });
    // A worker that was given up may still speak: only the present one is heard.
    worker.on('message', (answer: Answer) => {
      if (worker === this.worker) this.finish(answer);
    });
    worker.on('error', (error) => {
      if (worker === this.worker) this.abandon(new PrintFailedError(error.message));
    });
    worker.on('exit', () => {
      if (worker === this.worker) this.abandon(new PrintFailedError('the print worker stopped'));
    });
    // An idle worker must not keep the process alive (a running print's timer does). Last, because
    // listening for messages takes the worker back into account.
    worker.unref();
    return worker;
  }

  private finish(answer: Answer) {
    const job = this.release();
    if (this.limits.once) this.dismiss();
    if ('pdf' in answer) job?.resolve(answer.pdf);
    else job?.reject(new PrintFailedError(answer.error));
    this.next();
  }

  // The thread cannot be trusted any more: the next print gets a new one.
  private abandon(error: Error) {
    const job = this.release();
    this.dismiss();
    job?.reject(error);
    this.next();
  }

  private dismiss() {
    const worker = this.worker;
    this.worker = undefined;
    // Native code ends only by itself, so this is not waited for.
    void worker?.terminate();
  }

  private release(): Job | undefined {
    const running = this.running;
    this.running = undefined;
    if (running) clearTimeout(running.timer);
    return running?.job;
  }
}
