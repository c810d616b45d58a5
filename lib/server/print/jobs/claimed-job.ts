// Knows how a print job is claimed by one process, tells how far it is, and ends.

import 'server-only';
import type { JobForm } from '@/lib/domain/print/jobs';
import { jobLimits } from '@/lib/domain/print/jobs';
import { printedNotices } from '@/lib/messages/print-jobs';
import { db, transaction } from '../../db';
import { tell } from '../../notify';

/** Minutes without a word after which another process takes the job. */
const claimMinutes = 10;

export type ClaimedJob = {
  readonly id: string;
  readonly form: JobForm;
  readonly grantId: string;
  readonly applicationId: string | null;
  readonly list: { readonly search: string } | null;
  /** Tells claims apart. */
  readonly attempts: number;
};

/** The job was cancelled, or another process has it by now. */
export class JobTaken extends Error {
  override name = 'JobTaken';
}

/** Takes the oldest job that waits, or whose process has died. */
export async function claimJob(): Promise<ClaimedJob | null> {
  const [job] = await db().$queryRaw<ClaimedJob[]>`
    UPDATE "PrintJob" SET state = 'running', attempts = attempts + 1, done = 0,
           "claimedTo" = now() + make_interval(mins => ${claimMinutes}::int)
    WHERE id = (SELECT id FROM "PrintJob"
                WHERE state = 'waiting' OR (state = 'running' AND "claimedTo" < now())
                ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, form, "grantId", "applicationId", list, attempts`;
  return job ?? null;
}

const ours = ({ id, attempts }: ClaimedJob) => ({ id, attempts, state: 'running' });

/** Says how far the job is, and keeps the claim. @throws JobTaken */
export async function progress(job: ClaimedJob, done: number, total: number): Promise<void> {
  const claimedTo = new Date(Date.now() + claimMinutes * 60_000);
  const { count } = await db().printJob.updateMany({
    where: ours(job),
    data: { done, total, claimedTo },
  });
  if (count === 0) throw new JobTaken(job.id);
}

/** Ends a job that nobody may hear of. */
export async function failJob(job: ClaimedJob, now: Date): Promise<void> {
  await db().printJob.updateMany({ where: ours(job), data: { state: 'failed', endedAt: now } });
}

/** What came of a job; a file lies in the store under its key. */
export type MadeFile = {
  readonly storageKey: string;
  readonly size: number;
  readonly name: string;
};

/** Ends the job with its file, or without one, and tells who asked. @throws JobTaken */
export async function endJob(
  job: ClaimedJob,
  userId: string,
  file: MadeFile | null,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + jobLimits.days * 24 * 60 * 60 * 1000);
  await transaction(async (tx) => {
    const data =
      file === null
        ? { state: 'failed', endedAt: now }
        : { ...file, state: 'done', endedAt: now, expiresAt };
    const { count } = await tx.printJob.updateMany({ where: ours(job), data });
    if (count === 0) throw new JobTaken(job.id);
    const subject =
      file === null ? printedNotices.failed(job.form) : printedNotices.done(job.form, expiresAt);
    await tell(tx, [{ userId, grantId: job.grantId }], {
      kind: file === null ? 'print.failed' : 'print.done',
      subject,
      href: '/prints',
    });
  });
}
