// Knows what happens by itself: notices go out, overdue applications lapse, statistics are folded,
// what has outlived its use is deleted.

import 'server-only';
import { sealAudit } from './audit-chain/seal';
import { lapseOverdue } from './commands/lapse-overdue';
import { remind } from './commands/remind';
import { rescanQuarantined } from './commands/rescan-quarantined';
import { sweepFiles } from './commands/sweep-files';
import { db } from './db';
import { log } from './log';
import { deliverDue } from './notices/deliver';
import { runPrintJobs } from './print/jobs/run-jobs';
import { takeToken } from './rate-limit';
import { foldStatistics } from './statistics/fold';

/** Deletes rate-limit rows after a day, ended sessions after thirty (security.md: retention). */
async function prune(): Promise<void> {
  await db().$executeRaw`DELETE FROM "RateBucket" WHERE at < now() - interval '1 day'`;
  await db().$executeRaw`DELETE FROM "Session" WHERE "expiresAt" < now() - interval '30 days'`;
  await db().$executeRaw`DELETE FROM "Delivery" WHERE "endedAt" < now() - interval '90 days'`;
  await db().$executeRaw`DELETE FROM "OneUseLink" WHERE "expiresAt" < now() - interval '30 days'`;
}

const day = 24 * 60 * 60 * 1000;

const deliverNotices = (): Promise<unknown> => deliverDue();

/** It lists the whole store: the processes share one sweep in six hours. */
async function sweep(): Promise<void> {
  if (await takeToken('clock:sweep', { burst: 1, perMinute: 1 / 360 }))
    await sweepFiles(new Date(Date.now() - day));
}

type Job = { readonly every: number; readonly run: () => Promise<unknown> };

/** What happens by itself, and every how many minutes. */
const jobs: readonly Job[] = [
  { every: 1, run: deliverNotices },
  { every: 1, run: runPrintJobs },
  { every: 1, run: rescanQuarantined },
  { every: 1, run: sealAudit },
  { every: 1, run: foldStatistics },
  { every: 5, run: remind },
  { every: 5, run: lapseOverdue },
  { every: 5, run: prune },
  { every: 60, run: sweep },
];

/** Jobs run beside each other, each never twice at once: a silent scanner holds up no notice. */
const running = new Set<Job>();

async function attempt(job: Job): Promise<void> {
  if (running.has(job)) return;
  running.add(job);
  // The next tick tries again; a database that is away must not end the process.
  await job.run().catch((error: unknown) => {
    const type = error instanceof Error ? error.name : typeof error;
    log.warn({ type, job: job.run.name }, 'the clock missed a job');
  });
  running.delete(job);
}

const shared = globalThis as { zhichengClock?: NodeJS.Timeout };

/** Starts the clock of this process once; several processes may run theirs, each act decides anew. */
export function startClock(): void {
  if (shared.zhichengClock !== undefined) return;
  let minute = 0;
  shared.zhichengClock = setInterval(() => {
    minute += 1;
    for (const job of jobs) if (minute % job.every === 0) void attempt(job);
  }, 60_000);
  shared.zhichengClock.unref();
}
