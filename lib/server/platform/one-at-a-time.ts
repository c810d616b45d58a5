// Knows how one process of several on this machine does something while the others wait, and how
// that ends when it is killed.

import 'server-only';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './cannot-start';

/**
 * A name that the system forgets together with the process that holds it, unlike any file.
 * Undefined where there is none (macOS, where nobody runs two sites in one checkout).
 */
function addressOf(name: string): string | undefined {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0zhicheng-${digest}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\zhicheng-${digest}` : undefined;
}

/** The name, held; undefined while another process has it. */
function hold(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.destroy());
    server.once('error', (error) =>
      codeOf(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/**
 * Does `work` while nobody else on this machine does what has the same name.
 * @param waiting called once when another is at it.
 */
export async function oneAtATime<T>(
  name: string,
  work: () => Promise<T>,
  waiting: () => void = () => undefined,
): Promise<T> {
  const address = addressOf(name);
  if (address === undefined) return work();
  let held = await hold(address);
  if (held === undefined) waiting();
  while (held === undefined) {
    await wait(200);
    held = await hold(address);
  }
  try {
    return await work();
  } finally {
    held.close();
  }
}
