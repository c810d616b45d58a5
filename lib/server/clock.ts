// Knows what happens by itself: overdue applications lapse, what has outlived its use is deleted.

import 'server-only';
import { lapseOverdue } from './commands/lapse-overdue';
import { rescanQuarantined } from './commands/rescan-quarantined';
import { sweepFiles } from './commands/sweep-files';
import { db } from './db';
import { log } from './log';
import { takeToken } from './rate-limit';

/** Deletes rate-limit rows after a day and ended sessions after thirty (security.md: retention). */
async function prune(): Promise<void> {
  await db().$executeRaw`DELETE FROM "RateBucket" WHERE at < now() - interval '1 day'`;
  await db().$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now() - interval '30 days'`;
  await db().$executeRaw`DELETE FROM "OneUseLink" WHERE "expiresAt" < now() - interval '30 days'`;
}

const day = 24 * 60 * 60 * 1000;

/** It lists the whole store: the processes share one sweep in six hours. */
async function sweep(): Promise<void> {
  if (await takeToken('clock:sweep', { burst: 1, perMinute: 1 / 360 }))
    await sweepFiles(new Date(Date.now() - day));
}

/** What happens by itself, and every how many minutes. */
const jobs: readonly { readonly every: number; readonly run: () => Promise<unknown> }[] = [
  { every: 1, run: rescanQuarantined },
  { every: 5, run: lapseOverdue },
  { every: 5, run: prune },
  { every: 60, run: sweep },
];

async function tick(minute: number): Promise<void> {
  for (const { every, run } of jobs) {
    if (minute % every !== 0) continue;
    // The next tick tries again; a database that is away must not end the process.
    await run().catch((error: unknown) => {
      const type = error instanceof Error ? error.name : typeof error;
      log.warn({ type, job: run.name }, 'the clock missed a job');
    });
  }
}

const shared = globalThis as { zhichengClock?: NodeJS.Timeout };

/** Starts the clock of this process once; several processes may run theirs, each act decides anew. */
export function startClock(): void {
  if (shared.zhichengClock !== undefined) return;
  let minute = 0;
  let ticking = Promise.resolve();
  shared.zhichengClock = setInterval(() => {
    minute += 1;
    const now = minute;
    // A long job delays the next; two never run at once.
    ticking = ticking.then(() => tick(now));
  }, 60_000);
  shared.zhichengClock.unref();
}
