// Knows one process that opens files of strangers: its memory, its time, and how it is ended.

import 'server-only';
import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import path from 'node:path';
import type { FileProblem, MediaType } from '@/lib/domain/attachments';

/** What the process is asked; lib/server/files/inspection/program.mjs takes it. */
export type Order =
  | { readonly task: 'image'; readonly bytes: Buffer; readonly mediaType: MediaType }
  | { readonly task: 'pdf'; readonly bytes: Buffer; readonly reader?: 'qpdf' | 'pdf-lib' }
  | {
      readonly task: 'preview';
      readonly bytes: Buffer;
      /** Written across the picture; null: a plain thumbnail. */
      readonly words: string | null;
      readonly fontFile: string;
    };

/** What came out; `bytes` is null where the file is stored as it came. */
export type Inspected =
  | { readonly bytes: Buffer | null; readonly pages: number | null }
  | { readonly problem: FileProblem };

type Answer = Inspected | { readonly failed: string };

const program = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'lib/server/files/inspection/program.mjs',
);

/** KiB of data of the process, enforced by the system: a bomb ends its process, nothing else. */
const memory = 448 * 1024;
const milliseconds = 10_000;

function start(): ChildProcess {
  const node = [process.execPath, '--max-old-space-size=256', program];
  // Windows knows no limits of this kind; there the time limit alone holds.
  const [command = '', ...args] =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', `ulimit -d ${memory} && exec "$@"`, 'sh', ...node];
  const child = spawn(command, args, {
    // A group of its own, so that what it has started ends with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] },
  });
  return child;
}

/** One process, started by {@link openInspector}; after `alive` is false it takes no more orders. */
export class InspectorProcess {
  alive = true;
  orders = 0;

  private constructor(private readonly child: ChildProcess) {
    child.once('exit', () => (this.alive = false));
  }

  /** Starts a process and waits until it is ready. @throws when it does not start. */
  static async open(): Promise<InspectorProcess> {
    const child = start();
    const inspector = new InspectorProcess(child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the inspector ended with ${code}`)));
    });
    // Pages are answered first.
    if (child.pid !== undefined) setPriority(child.pid, 5);
    // An idle inspector must not keep the application alive.
    child.unref();
    child.channel?.unref();
    return inspector;
  }

  /** Carries out one order; null when the process died of it or took too long. */
  async run(order: Order): Promise<Answer | null> {
    this.orders += 1;
    const { child } = this;
    child.channel?.ref();
    const answer = await new Promise<Answer | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), milliseconds);
      const settle = (said: Answer | null) => {
        clearTimeout(timer);
        child.off('message', settle).off('exit', died);
        resolve(said);
      };
      const died = () => settle(null);
      child.on('message', settle).once('exit', died);
      child.send(order, (error) => error && died());
    });
    child.channel?.unref();
    if (answer === null) this.end();
    return answer;
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
