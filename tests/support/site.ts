// The real site for tests: `next start` on a free port, on a database of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Site = {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Ends the server as a power cut would (kill -9). */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly restart: () => Promise<void>;
};

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

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
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

/** Starts one process of the production build on DATABASE_URL of this process, loopback only. */
export async function startProcess(
  { port, origin, dataDir }: Address,
  more: Record<string, string> = {},
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
  await untilReady(port, started);
  return started;
}

/** Ends a process and waits until it is gone. */
export async function endProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** The site for a test: one process, or two behind a proxy where TWO_PROCESSES names a folder. */
export async function openSite(more: Record<string, string> = {}): Promise<Site> {
  const dataDir = process.env['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'zhicheng-site-'));
  const behindProxy = process.env['TWO_PROCESSES'];
  const site =
    behindProxy === undefined
      ? await openOne(dataDir, more)
      : await (await import('./two-processes')).openTwo(behindProxy, dataDir);
  return {
    ...site,
    stop: async () => {
      await site.stop();
      if (process.env['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openOne(dataDir: string, more: Record<string, string>): Promise<Site> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const start = () => startProcess({ port, origin, dataDir }, more);
  let child = await start();
  return {
    origin,
    kill: () => endProcess(child, 'SIGKILL'),
    restart: async () => {
      child = await start();
    },
    stop: () => endProcess(child, 'SIGTERM'),
  };
}
