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
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`next start ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error('the site did not become ready');
}

/** Starts the production build on DATABASE_URL of this process, loopback only. */
export async function openSite(more: Record<string, string> = {}): Promise<Site> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const dataDir = process.env['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'zhicheng-site-'));
  const next = path.join(process.cwd(), 'node_modules/next/dist/bin/next');
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(
      process.execPath,
      [next, 'start', '-H', '127.0.0.1', '-p', String(port)],
      {
        env: {
          ...process.env,
          ...more,
          NODE_ENV: 'production',
          APP_ORIGIN: origin,
          NEXTAUTH_URL: origin,
          DATA_DIR: dataDir,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    await untilReady(origin, started);
    return started;
  };
  let child = await start();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    origin,
    kill: () => end('SIGKILL'),
    restart: async () => {
      child = await start();
    },
    stop: async () => {
      await end('SIGTERM');
      if (process.env['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
