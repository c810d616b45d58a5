// Knows the applicant's own applications, newest year first.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import type { State } from '@/lib/domain/workflow/states';
import { arrivalByOf, submitEndsAt } from '@/lib/domain/workflow/windows';
import { db } from '../db';

export type MyApplication = {
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly displayName: string;
  readonly state: State;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly returnLimit: number;
  readonly holder: string | null;
  /** Until when 上报 is possible. */
  readonly endsAt: Date;
};

/** The application that stands in the way of a new one: of the year whose rounds are open now. */
export async function applicationOfYear(
  actor: Actor,
): Promise<{ id: string; year: number; displayName: string } | null> {
  const now = new Date();
  const open = await db().round.findFirst({
    where: { applyFrom: { lte: now }, applyTo: { gt: now } },
    select: { year: true },
    orderBy: { year: 'desc' },
  });
  if (open === null) return null;
  return db().application.findUnique({
    where: { applicantId_year: { applicantId: actor.userId, year: open.year } },
    select: { id: true, year: true, displayName: true },
  });
}

/** The applications of the person who acts as an applicant. */
export async function myApplications(actor: Actor): Promise<MyApplication[]> {
  if (actor.role !== 'applicant') return [];
  const found = await db().application.findMany({
    where: { applicantId: actor.userId },
    select: {
      id: true,
      number: true,
      year: true,
      displayName: true,
      state: true,
      submissionCount: true,
      correctionDueAt: true,
      returnCount: true,
      returnLimit: true,
      everHeldBy: true,
      round: {
        select: {
          committeeId: true,
          applyTo: true,
          unitReviewTo: true,
          supervisingReviewTo: true,
          firstArrivalTo: true,
        },
      },
      holderUnit: { select: { name: true } },
      holderCommittee: { select: { name: true } },
    },
    orderBy: { year: 'desc' },
    take: 50,
  });
  return found.map(({ holderUnit, holderCommittee, round, everHeldBy, ...application }) => ({
    ...application,
    state: application.state as State,
    endsAt: submitEndsAt({
      round,
      correctionDueAt: application.correctionDueAt,
      arrivalBy: arrivalByOf(round, everHeldBy),
    }),
    holder: holderUnit?.name ?? holderCommittee?.name ?? null,
  }));
}
