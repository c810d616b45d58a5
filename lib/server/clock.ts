// Knows what happens by itself: overdue applications lapse, what has outlived its use is deleted.

import 'server-only';
import { lapseOverdue } from './commands/lapse-overdue';
import { db } from './db';
import { log } from './log';

const minutes = 5;

/** Deletes rate-limit rows after a day and ended sessions after thirty (security.md: retention). */
async function prune(): Promise<void> {
  await db().$executeRaw`DELETE FROM "RateBucket" WHERE at < now() - interval '1 day'`;
  await db().$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now() - interval '30 days'`;
  await db().$executeRaw`DELETE FROM "OneUseLink" WHERE "expiresAt" < now() - interval '30 days'`;
}

async function tick(): Promise<void> {
  try {
    await lapseOverdue();
    await prune();
  } catch (error) {
    // The next tick tries again; a database that is away must not end the process.
    log.warn(
      { type: error instanceof Error ? error.name : typeof error },
      'the clock missed a tick',
    );
  }
}

const shared = globalThis as { zhichengClock?: NodeJS.Timeout };

/** Starts the clock of this process once; several processes may run theirs, each act decides anew. */
export function startClock(): void {
  if (shared.zhichengClock !== undefined) return;
  shared.zhichengClock = setInterval(() => void tick(), minutes * 60_000);
  shared.zhichengClock.unref();
}
