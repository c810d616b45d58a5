// Knows the objections to a publicity, or to one application, with the state of each.

import 'server-only';
import { standingReturns } from '@/lib/domain/application/record';
import { objectionState, type ObjectionState } from '@/lib/domain/publicity/objection';
import type { EventName } from '@/lib/domain/workflow/states';
import { db } from '../../db';

export type ObjectionDto = {
  readonly id: string;
  /** Whose application it is about. */
  readonly about: string;
  /** Empty: anonymous. */
  readonly fromWhom: string;
  readonly text: string;
  readonly recordedAt: Date;
  readonly finding: string | null;
  readonly settlement: string | null;
  readonly state: ObjectionState;
};

type Of = { readonly publicityId: string; readonly applicationId?: string };

/** Oldest first; of a publicity whose scope the caller has checked. */
export async function objectionsOf(of: Of): Promise<ObjectionDto[]> {
  const found = await db().objection.findMany({
    where: of,
    select: {
      id: true,
      fromWhom: true,
      text: true,
      recordedAt: true,
      finding: true,
      upheld: true,
      foundAt: true,
      settlement: true,
      application: {
        select: {
          applicantName: true,
          events: {
            select: { event: true, at: true },
            orderBy: { fromVersion: 'desc' },
            take: 60,
          },
        },
      },
    },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return found.map(({ application, upheld, foundAt, ...objection }) => {
    const events = application.events.map(({ event, at }) => ({ event: event as EventName, at }));
    const returnedAt = standingReturns({ events })[0]?.at ?? null;
    return {
      ...objection,
      about: application.applicantName,
      state: objectionState({ upheld, foundAt, settlement: objection.settlement }, returnedAt),
    };
  });
}
