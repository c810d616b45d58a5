// Runs a production build beside the bench: the product's or the bare app's.

import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@/lib/server/platform/network-port';
import { startNext } from '@/lib/server/platform/next-process';

export type RunningSite = { readonly origin: string; readonly pid: number };

/** Starts `next start` on a port of the loopback, a free one as a rule, and waits for `ready`. */
export async function startSite(
  folder: string,
  ready: string,
  environment: Readonly<Record<string, string>>,
  given?: number,
): Promise<RunningSite> {
  const port = given ?? (await freePort(0));
  const origin = `http://localhost:${port}`;
  const child = startNext(
    ['start', folder, '-H', '127.0.0.1', '-p', String(port)],
    { ...environment, APP_ORIGIN: origin, NEXTAUTH_URL: origin },
    'pipe',
  );
  child.stdout?.resume();
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`next start ended with ${child.exitCode}`);
    const answer = await fetch(origin + ready).catch(() => null);
    await answer?.body?.cancel();
    if (answer !== null && child.pid !== undefined) return { origin, pid: child.pid };
    await wait(200);
  }
  throw new Error(`the site in ${folder} did not become ready`);
}
