// One process of the production build: started on a port, waited for, ended.

import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(
  port: number,
  child: ChildProcess,
  end: AbortSignal | undefined,
): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (end?.aborted) return;
    if (child.exitCode !== null) throw new Error(`next start ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('the site did not become ready');
}

export type Address = {
  readonly port: number;
  /** What people type. */
  readonly origin: string;
  readonly dataDir: string;
};

/**
 * Starts one process of the production build on DATABASE_URL of this process, loopback only.
 * @param end stops the waiting until it is ready.
 */
export async function startProcess(
  { port, origin, dataDir }: Address,
  more: Record<string, string> = {},
  end?: AbortSignal,
): Promise<ChildProcess> {
  const next = path.join(process.cwd(), 'node_modules/next/dist/bin/next');
  const started = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env: {
      ...process.env,
      ...more,
      NODE_ENV: 'production',
      APP_ORIGIN: origin,
      NEXTAUTH_URL: origin,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(port, started, end);
  } catch (error) {
    await endProcess(started, 'SIGKILL');
    throw error;
  }
  return started;
}

/** Ends a process and waits until it is gone. */
export async function endProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
