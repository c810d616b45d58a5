// Knows how print jobs are carried out: one at a time in a process, given up when nobody wants them.

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { jobLimits } from '@/lib/domain/print/jobs';
import { db } from '../../db';
import { fileStore } from '../../files/files';
import { storeSealed } from '../../files/sealed-writer';
import { log } from '../../log';
import { actorOfGrant } from '../../queries/actor-of-grant';
import { claimJob, endJob, failJob, JobTaken, progress, type ClaimedJob } from './claimed-job';
import { makeEverything } from './everything-job';
import { makeRoster, type Made, type Making } from './roster-job';

const watch = 1000;

async function make({ form, applicationId, list }: ClaimedJob, making: Making): Promise<Made> {
  if (form === 'everything') {
    if (applicationId === null) throw new Error('nothing to print');
    return makeEverything(applicationId, making);
  }
  return makeRoster(form, list?.search ?? '', making);
}

/** Looks every second whether the job is still wanted; native work ends at once when it is not. */
function watched(job: ClaimedJob): { signal: AbortSignal; stop: () => void } {
  const ending = new AbortController();
  const timer = setInterval(() => {
    const select = { state: true, attempts: true } as const;
    void db()
      .printJob.findUnique({ where: { id: job.id }, select })
      .then((now) => {
        if (now?.state !== 'running' || now.attempts !== job.attempts) {
          ending.abort(new JobTaken(job.id));
        }
      })
      // A database that is away says nothing about the job.
      .catch(() => undefined);
  }, watch);
  return { signal: ending.signal, stop: () => clearInterval(timer) };
}

async function carryOut(job: ClaimedJob, now: Date): Promise<void> {
  const actor = await actorOfGrant(job.grantId, now);
  // Nobody is told in a role that has ended.
  if (actor === null) return failJob(job, now);
  if (job.attempts > jobLimits.attempts) return endJob(job, actor.userId, null, now);
  const { signal, stop } = watched(job);
  let storageKey: string | null = null;
  try {
    const onProgress = (done: number, total: number) => progress(job, done, total);
    const { bytes, name } = await make(job, { actor, now, onProgress, signal });
    storageKey = await storeSealed(fileStore(), Buffer.from(bytes));
    await endJob(job, actor.userId, { storageKey, size: bytes.length, name }, new Date());
  } catch (error) {
    if (storageKey !== null) await fileStore().delete('stored', storageKey);
    if (error instanceof JobTaken) return;
    const type = error instanceof Refusal ? error.code : error instanceof Error ? error.name : '';
    log.warn({ job: job.id, form: job.form, type }, 'a print job failed');
    await endJob(job, actor.userId, null, new Date()).catch(() => undefined);
  } finally {
    stop();
  }
}

/** Takes away the files that nobody can fetch any more. */
async function expire(now: Date): Promise<void> {
  const old = await db().printJob.findMany({
    where: { expiresAt: { lt: now }, storageKey: { not: null } },
    select: { id: true, storageKey: true },
    take: 100,
  });
  for (const { id, storageKey } of old) {
    if (storageKey !== null) await fileStore().delete('stored', storageKey);
    await db().printJob.update({ where: { id }, data: { storageKey: null }, select: { id: true } });
  }
}

const shared = globalThis as { zhichengPrinting?: Promise<void> };

async function everyJob(): Promise<void> {
  await expire(new Date());
  for (let job = await claimJob(); job !== null; job = await claimJob()) {
    await carryOut(job, new Date());
  }
}

/** Carries out every job that waits; a second call while this one runs waits with it. */
export function runPrintJobs(): Promise<void> {
  return (shared.zhichengPrinting ??= everyJob().finally(() => {
    delete shared.zhichengPrinting;
  }));
}
