// The real site for tests: `next start` on a free port, on a database of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProcess, freePort, startProcess } from './site-process';
import { openTwo } from './two-processes';

export type Site = {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Ends the server as a power cut would (kill -9). */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly restart: () => Promise<void>;
};

/** The site for a test: one process, or two behind a proxy where TWO_PROCESSES names a folder. */
export async function openSite(more: Record<string, string> = {}): Promise<Site> {
  const dataDir = process.env['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'zhicheng-site-'));
  const behindProxy = process.env['TWO_PROCESSES'];
  const site =
    behindProxy === undefined ? await openOne(dataDir, more) : await openTwo(behindProxy, dataDir);
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
