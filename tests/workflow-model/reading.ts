// The database in the model's words.

import { db } from '@/lib/server/db';
import type { Model } from './model';
import type { Real } from './reality';

const placeOf = (r: Real, state: string, holder: string | null): string => {
  if (state === 'draft') return 'person';
  if (state === 'accepted' || state === 'rejected') return state;
  const found = Object.entries(r.actors).find(
    ([who, { unitId, committeeId, role }]) =>
      who !== 'self' &&
      role !== 'applicant' &&
      holder !== null &&
      (unitId ?? committeeId) === holder,
  );
  return found?.[0] ?? `${state} at ${holder}`;
};

/** What can be compared of the application, read from the database. */
export async function readingOf(r: Real) {
  const a = await db().application.findUniqueOrThrow({
    where: { id: r.id },
    include: {
      opinions: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      events: { select: { fromVersion: true } },
      _count: {
        select: { submissions: true, unitEdits: { where: { confirmedAt: null } } },
      },
    },
  });
  const office = (id: string) => placeOf(r, 'unitReview', id);
  return {
    place: placeOf(r, a.state, a.holderUnitId ?? a.holderCommitteeId),
    version: a.version,
    opened: a.openedAt !== null,
    returns: a.returnCount,
    limit: a.returnLimit,
    submissions: a._count.submissions,
    counted: a.submissionCount,
    seen: a.everHeldBy.map(office),
    onlyEducation: a.unlockedSections.join() === 'education',
    deadline: a.correctionDueAt !== null,
    opinions: a.opinions.map(({ officeId, releasedAt, settledAt, doneAt }) => ({
      by: office(officeId),
      released: releasedAt !== null,
      settled: settledAt !== null,
      done: doneAt !== null,
    })),
    edits: a._count.unitEdits,
    accepted: a.acceptanceNumber !== null,
    events: a.events.length,
  };
}

/** The same from the model; `begun`: events before it began. */
export const readingFor = (m: Model, begunAt: number, eventsBefore: number) => ({
  place: m.place,
  version: m.version,
  // what was decided, or lies with the person, is opened by nobody
  opened: m.opened,
  returns: m.returns,
  limit: m.limit,
  submissions: m.submissions,
  counted: m.submissions,
  seen: m.seen,
  onlyEducation: m.onlyEducation,
  deadline: m.standing > 0,
  opinions: m.opinions,
  edits: m.edits,
  accepted: m.place === 'accepted',
  events: eventsBefore + m.version - begunAt,
});
