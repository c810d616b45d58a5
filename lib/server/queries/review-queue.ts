// Knows the reviewer's lists: what waits, and what has been handed on, page by page.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { reviewStates, type State } from '@/lib/domain/workflow/states';
import { db } from '../db';
import { scopeWhere } from '../scope';

export const pageSize = 25;

/** 待审核 and the rest of what the office has held. */
export const queueViews = ['waiting', 'handled'] as const;
export type QueueView = (typeof queueViews)[number];

export type QueueLine = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly unit: string;
  readonly state: State;
  readonly stateSince: Date;
  readonly opened: boolean;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly own: boolean;
};
export type QueuePage = {
  readonly lines: readonly QueueLine[];
  /** Cursor of the next page, null on the last. */
  readonly next: string | null;
};

const select = {
  id: true,
  number: true,
  version: true,
  applicantId: true,
  displayName: true,
  state: true,
  stateSince: true,
  openedAt: true,
  submissionCount: true,
  returnCount: true,
  applicant: { select: { name: true } },
  unit: { select: { name: true } },
} as const;

/** What the office holds now; `not` it: held by others, by nobody, or at its end. */
function viewWhere({ committeeId, unitId }: Actor, view: QueueView) {
  const column = committeeId === null ? 'holderUnitId' : 'holderCommitteeId';
  const office = committeeId ?? unitId ?? '';
  const states = [...reviewStates];
  if (view === 'waiting') return { [column]: office, state: { in: states } };
  // A column without a holder is null, which is not "another" to SQL.
  return {
    OR: [{ state: { notIn: states } }, { [column]: null }, { [column]: { not: office } }],
  };
}

/** `stateSince|id` of the last line: paging stays right while lines move. */
function after(cursor: string | undefined) {
  const [since, id] = (cursor ?? '').split('|');
  const at = new Date(since ?? '');
  if (id === undefined || Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return {};
  return { OR: [{ stateSince: { gt: at } }, { stateSince: at, id: { gt: id } }] };
}

/** One page of the queue, those that wait longest first. */
export async function reviewQueue(
  actor: Actor,
  view: QueueView,
  cursor?: string,
): Promise<QueuePage> {
  const scope = scopeWhere(actor, 'application.review');
  if (scope === null) return { lines: [], next: null };
  const found = await db().application.findMany({
    where: { AND: [scope, viewWhere(actor, view), after(cursor)] },
    select,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
  });
  const lines = found
    .slice(0, pageSize)
    .map(({ applicant, unit, applicantId, openedAt, ...line }) => ({
      ...line,
      state: line.state as State,
      applicant: applicant.name,
      unit: unit?.name ?? '',
      opened: openedAt !== null,
      own: applicantId === actor.userId,
    }));
  const last = found.length > pageSize ? lines.at(-1) : undefined;
  return { lines, next: last ? `${last.stateSince.toISOString()}|${last.id}` : null };
}

/** How many wait, counted up to 1,000. */
export async function waitingCount(actor: Actor): Promise<number> {
  const scope = scopeWhere(actor, 'application.review');
  if (scope === null) return 0;
  const found = await db().application.findMany({
    where: { AND: [scope, viewWhere(actor, 'waiting')] },
    select: { id: true },
    take: 1000,
  });
  return found.length;
}
