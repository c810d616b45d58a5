// Knows the page 打印任务: the prints that somebody asked for in the role that they act in.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { printForms } from '@/lib/domain/print/forms';
import type { JobForm, JobState } from '@/lib/domain/print/jobs';
import { db } from '../db';
import { askedBy } from '../print/jobs/asked-by';
import { personsOf } from '../print/jobs/roster-job';

export type PrintJobLine = {
  readonly id: string;
  readonly form: JobForm;
  /** Of an application; null for a list. */
  readonly number: string | null;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly createdAt: Date;
  readonly size: number | null;
  readonly expiresAt: Date | null;
  /** The file can be fetched. */
  readonly ready: boolean;
};

export type PrintJobsPage = {
  readonly jobs: readonly PrintJobLine[];
  /** The list that a 一览表 can be made of; null for roles without one. */
  readonly list: { readonly search: string; readonly persons: number } | null;
};

/** The newest prints, and the list of the link. */
export async function printJobsPage(
  actor: Actor,
  search: string,
  now: Date,
): Promise<PrintJobsPage> {
  const found = await db().printJob.findMany({
    where: { grant: askedBy(actor) },
    select: {
      id: true,
      form: true,
      state: true,
      done: true,
      total: true,
      createdAt: true,
      size: true,
      expiresAt: true,
      storageKey: true,
      application: { select: { number: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 30,
  });
  const jobs = found.map(({ storageKey, application, form, state, ...job }) => ({
    ...job,
    form: form as JobForm,
    state: state as JobState,
    number: application?.number ?? null,
    ready: storageKey !== null && job.expiresAt !== null && job.expiresAt > now,
  }));
  if (!can(actor, printForms.roster.permission)) return { jobs, list: null };
  return { jobs, list: { search, persons: (await personsOf(actor, search)).length } };
}

/** The stored file of a print that can be fetched; null for everything and everybody else. */
export async function printedFile(actor: Actor, id: string, now: Date) {
  const found = await db().printJob.findFirst({
    where: { id, grant: askedBy(actor), state: 'done', expiresAt: { gt: now } },
    select: { id: true, storageKey: true, size: true, name: true },
  });
  const { storageKey, size, name } = found ?? {};
  return storageKey && size && name ? { storageKey, size, name } : null;
}
