// Knows how a process of Next.js is run so that it never outlives this one.

import 'server-only';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const running = new Set<ChildProcess>();

/** Loaded into the process: it leaves when the channel to us closes, even if we were killed. */
const leaveWithParent =
  "--import=data:text/javascript,process.once('disconnect',()=>process.exit());process.channel?.unref()";

/**
 * MiB of each half of the young generation. A form's page makes much that dies at once: with node's
 * own 16 a seventh of the CPU went into collecting it (`npm run bench core`).
 */
const youngHalf = '--max-semi-space-size=64';

/** Starts `next <args>`; standard output is shown as it is, or handed to the caller as a pipe. */
export function startNext(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  output: 'inherit' | 'pipe',
): ChildProcess {
  const given = process.env['NODE_OPTIONS'];
  const options = [given, leaveWithParent, youngHalf].filter(Boolean).join(' ');
  const child = spawn(process.execPath, [require.resolve('next/dist/bin/next'), ...args], {
    // Its own group: Ctrl-C at the console reaches only us, and we stop things in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output === 'pipe' && args[0] === 'build' ? 'pipe' : 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: args[0] === 'dev' ? 'development' : 'production',
      NODE_OPTIONS: options,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Asks every running process to finish its requests and leave; after ten seconds it is killed. */
export async function stopNext(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const gone = once(child, 'exit');
      signal(child, 'SIGTERM');
      const late = await Promise.race([gone.then(() => false), wait(10_000, true, { ref: false })]);
      if (late) signal(child, 'SIGKILL');
      await gone;
    }),
  );
}

/** To its whole group, because `next dev` works in a child of its own. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It left by itself in the meantime.
  }
}
