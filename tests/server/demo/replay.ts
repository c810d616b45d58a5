// Goes through the history of an application again, by the table of the workflow.

import { holdersOf, type Step } from '@/lib/domain/application/record';
import { addWorkingDays, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import type { State } from '@/lib/domain/workflow/states';
import { submitEndsAt, supervisingEndsAt, unitEndsAt } from '@/lib/domain/workflow/windows';
import { db } from '@/lib/server/db';
import { loadRecord } from '@/lib/server/queries/application-record';

const nobody = { unitId: null, committeeId: null, regionCode: null } as const;
const ends = { submit: submitEndsAt, unitReview: unitEndsAt, supervisingReview: supervisingEndsAt };

/** Everything that could not have happened so; empty for a history that could. */
export async function faultsOf(id: string, calendar: WorkCalendar, now: Date): Promise<string[]> {
  const record = await loadRecord(db(), null, 'application.read', id);
  const events = await db().event.findMany({
    where: { applicationId: id },
    include: { actor: { include: { grants: true } } },
    orderBy: { fromVersion: 'asc' },
  });
  const faults: string[] = [];
  const check = (holds: boolean, what: string) => holds || faults.push(`${id}: ${what}`);
  let state: State = 'draft';
  let holder: { unitId: string | null; committeeId: string | null } = nobody;
  let correctionDueAt: Date | null = null;
  let before = new Date(0);
  const steps: Step[] = [];
  for (const [version, event] of events.entries()) {
    const name = `${version} ${event.event}`;
    const step = event as typeof event & Step;
    check(event.fromVersion === version, `${name}: another version`);
    check(event.fromState === state, `${name}: comes from another state`);
    check(event.at > before && event.at < now, `${name}: at a wrong time`);
    check(
      event.fromHolderUnitId === holder.unitId &&
        event.fromHolderCommitteeId === holder.committeeId,
      `${name}: held by somebody else`,
    );
    const grant = event.actor?.grants.find(({ role }) => role === event.actorRole);
    check((event.actorId === null) === (event.event === 'lapse'), `${name}: by nobody`);
    const actor: Actor = {
      ...nobody,
      ...grant,
      userId: event.actorId ?? '',
      sessionId: '',
      name: '',
      office: null,
      entryRegionCode: null,
      role: (event.actorRole ?? 'applicant') as Role,
    };
    const place = {
      ...record,
      state,
      holderUnitId: holder.unitId,
      holderCommitteeId: holder.committeeId,
      events: steps,
    };
    const is = event.actorId === null ? new Set(['clock']) : holdersOf(actor, place);
    check(
      event.event === 'create' ||
        applicationTable.some(
          (row) =>
            row.event === event.event &&
            row.from === event.fromState &&
            row.to === event.toState &&
            is.has(row.by),
        ),
      `${name}: no row of the table, for ${event.actorRole}`,
    );
    const limit = { round: record.round, correctionDueAt, arrivalBy: null };
    if (event.event === 'submit') check(event.at < ends.submit(limit), `${name}: too late`);
    if (event.event === 'forward' && (state === 'unitReview' || state === 'supervisingReview')) {
      check(event.at < ends[state](limit), `${name}: too late`);
    }
    if (event.event === 'return') {
      correctionDueAt = addWorkingDays(event.at, record.round.correctionDays, calendar);
    }
    ({ toState: state } = step);
    holder = { unitId: event.toHolderUnitId, committeeId: event.toHolderCommitteeId };
    before = event.at;
    steps.unshift(step);
  }
  check(state === record.state, 'ends in another state');
  check(events.length === record.version, 'has another version');
  check(
    holder.unitId === record.holderUnitId && holder.committeeId === record.holderCommitteeId,
    'lies with somebody else',
  );
  check(
    record.correctionDueAt?.getTime() === correctionDueAt?.getTime(),
    'has another time for the correction',
  );
  check(record.stateSince <= before && record.stateSince <= now, 'is there since another time');
  return faults;
}
