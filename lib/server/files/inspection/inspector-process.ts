// Knows one process that opens files of strangers: its memory, its time, and how it is ended.

import 'server-only';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { FileProblem, MediaType } from '@/lib/domain/attachments';
import { programPath } from '../../env';
import { readMessages, type Message } from './message-reader';

/** What the process is asked beside the bytes; lib/server/files/inspection/program.mjs takes it. */
export type Order = { readonly bytes: Buffer } & (
  | { readonly task: 'image'; readonly mediaType: MediaType }
  | { readonly task: 'pdf'; readonly reader?: 'qpdf' | 'pdf-lib' }
  | {
      readonly task: 'preview';
      /** Written across the picture; null: a plain thumbnail. */
      readonly words: string | null;
      readonly fontFile: string;
    }
);

/** What came out; `bytes` is null where the file is stored as it came. */
export type Inspected =
  | { readonly bytes: Buffer | null; readonly pages: number | null }
  | { readonly problem: FileProblem };

/** An inspection that failed, and not because of the file as far as anybody knows. */
type Answer = Inspected | { readonly failed: string };

const program = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib/server/files/inspection/program.mjs',
);

/** KiB of data of the process, enforced by the system: a bomb ends its process, nothing else. */
const memory = 448 * 1024;
const milliseconds = 10_000;

type Child = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

function start(): Child {
  const node = [process.execPath, '--max-old-space-size=256', program];
  // Windows knows no limits of this kind; there the time limit alone holds.
  const [command = '', ...args] =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', `ulimit -d ${memory} && exec "$@"`, 'sh', ...node];
  return spawn(command, args, {
    // A group of its own, so that what it has started ends with it.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: programPath(), NODE_ENV: 'production' },
  });
}

/** Idle, it must not keep the application alive; at work, it must. */
function hold(child: Child, held: boolean): void {
  for (const each of [child, child.stdin, child.stdout]) {
    const counted = each as { ref?: () => void; unref?: () => void };
    if (held) counted.ref?.();
    else counted.unref?.();
  }
}

function answerOf({ head, bytes }: Message): Answer {
  const { problem, failed, pages } = head;
  if (typeof failed === 'string') return { failed };
  if (problem !== undefined) return { problem: problem as FileProblem };
  return { bytes, pages: typeof pages === 'number' ? pages : null };
}

/** One process; once `alive` is false it takes no more orders. */
export class InspectorProcess {
  alive = true;
  orders = 0;
  private settle: (message: Message | null) => void = () => undefined;

  private constructor(private readonly child: Child) {
    readMessages(child.stdout, (message) => this.settle(message));
    // A process that died while it was written to; its exit says the same.
    child.stdin.on('error', () => undefined);
    child.once('exit', () => {
      this.alive = false;
      this.settle(null);
    });
  }

  /** Starts a process and waits until it is ready. @throws when it does not start. */
  static async open(): Promise<InspectorProcess> {
    const child = start();
    const inspector = new InspectorProcess(child);
    const ready = new Promise<Message | null>((resolve) => (inspector.settle = resolve));
    await once(child, 'spawn');
    if ((await ready) === null) throw new Error('the inspector did not start');
    // Pages are answered first.
    if (child.pid !== undefined) setPriority(child.pid, 5);
    return inspector;
  }

  /** Carries out one order; null when the process died of it or took too long. */
  async run({ bytes, ...order }: Order): Promise<Answer | null> {
    this.orders += 1;
    hold(this.child, true);
    const timer = setTimeout(() => this.settle(null), milliseconds);
    const message = await new Promise<Message | null>((resolve) => {
      this.settle = resolve;
      this.send({ ...order, bytes: bytes.length }, bytes);
    });
    clearTimeout(timer);
    hold(this.child, false);
    if (message === null) this.end();
    return message === null ? null : answerOf(message);
  }

  private send(head: object, bytes: Buffer): void {
    const text = Buffer.from(JSON.stringify(head));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    for (const part of [length, text, bytes]) this.child.stdin.write(part);
  }

  end(): void {
    this.alive = false;
    const { pid } = this.child;
    if (pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
}
