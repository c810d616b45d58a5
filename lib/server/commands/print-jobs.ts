// Knows how somebody asks for a print that takes its time, and takes it back.

import 'server-only';
import { jobLimits, type JobForm } from '@/lib/domain/print/jobs';
import { Refusal } from '@/lib/domain/refusal';
import { recorded } from '../audit';
import type { Context } from '../context';
import { db } from '../db';
import { log } from '../log';
import { askedBy } from '../print/jobs/asked-by';
import { personsOf } from '../print/jobs/roster-job';
import { runPrintJobs } from '../print/jobs/run-jobs';
import { printSource } from '../queries/print-source';

type Subject = { applicationId: string } | { list: { search: string } };

async function create(ctx: Context, form: JobForm, total: number, subject: Subject) {
  const grant = await db().roleGrant.findFirst({
    where: askedBy(ctx.actor),
    orderBy: { validFrom: 'desc' },
    select: { id: true },
  });
  if (grant === null) throw new Refusal('notFound');
  const made = ({ id }: { id: string }) => ({
    action: 'print.start',
    objectKind: 'printJob',
    objectId: id,
  });
  const job = await recorded(ctx, made, async (tx) => {
    // Two of them at once would each see a free place.
    await tx.$queryRaw`SELECT FROM "RoleGrant" WHERE id = ${grant.id}::uuid FOR NO KEY UPDATE`;
    const waiting = await tx.printJob.count({
      where: { grantId: grant.id, state: { in: ['waiting', 'running'] } },
    });
    if (waiting >= jobLimits.waiting) {
      throw new Refusal('printsWaiting', { most: jobLimits.waiting });
    }
    const data = { form, grantId: grant.id, total, ...subject };
    return tx.printJob.create({ data, select: { id: true } });
  });
  // Begun at once; the clock takes it up where this process dies.
  void runPrintJobs().catch((error: unknown) => {
    log.warn({ type: error instanceof Error ? error.name : '' }, 'print jobs were not run');
  });
  return job;
}

/** 全部材料 of one application. @throws Refusal `notFound`, `printsWaiting` */
export async function startEverything(
  ctx: Context,
  { applicationId }: { readonly applicationId: string },
): Promise<{ id: string }> {
  // refuses what it would refuse when the job is made
  await printSource(ctx.actor, applicationId, 'everything', new Date());
  return create(ctx, 'everything', 0, { applicationId });
}

/** A 一览表 of the list of a link. @throws Refusal `notFound`, `listEmpty`, `listTooLong`, … */
export async function startRoster(
  ctx: Context,
  { search, sheet }: { readonly search: string; readonly sheet: boolean },
): Promise<{ id: string }> {
  const { length } = await personsOf(ctx.actor, search);
  if (length === 0) throw new Refusal('listEmpty');
  if (length > jobLimits.persons) throw new Refusal('listTooLong', { most: jobLimits.persons });
  return create(ctx, sheet ? 'rosterSheet' : 'roster', length, { list: { search } });
}

/** Gives up a print that is not done yet; one that is, stays. @throws Refusal `notFound` */
export async function cancelPrint(ctx: Context, { jobId }: { readonly jobId: string }) {
  const subject = { action: 'print.cancel', objectKind: 'printJob', objectId: jobId };
  await recorded(ctx, subject, async (tx) => {
    const mine = { id: jobId, grant: askedBy(ctx.actor) };
    const found = await tx.printJob.count({ where: mine });
    if (found === 0) throw new Refusal('notFound');
    await tx.printJob.updateMany({
      where: { ...mine, state: { in: ['waiting', 'running'] } },
      data: { state: 'cancelled', endedAt: new Date() },
    });
  });
}
