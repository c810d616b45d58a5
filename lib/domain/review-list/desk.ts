// Knows who has lists of applications, and which lists and orders each of them is offered.

import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';

/** 待审核, 已审核, 已退回, 已上报, and everything in scope. */
export const listViews = ['waiting', 'handled', 'returned', 'forwarded', 'all'] as const;
export type ListView = (typeof listViews)[number];

/** Waiting longest, nearest deadline, number, name, day of 上报 (the newest first). */
export const listSorts = ['waiting', 'due', 'number', 'name', 'date'] as const;
export type ListSort = (typeof listSorts)[number];

/** The office whose lists somebody reads: one that reviews, or a region that only reads. */
export type Desk = {
  readonly kind: 'unit' | 'committee' | 'region';
  readonly id: string;
};

/** The desk of the acting role; null for roles without lists of other people's applications. */
export function deskOf(actor: Actor): Desk | null {
  const { role, unitId, committeeId, regionCode } = actor;
  if (role === 'applicant' || !can(actor, 'application.read')) return null;
  if (unitId !== null) return { kind: 'unit', id: unitId };
  if (committeeId !== null) return { kind: 'committee', id: committeeId };
  return regionCode === null ? null : { kind: 'region', id: regionCode };
}

/** The lists of each desk in the order of their tabs; the first is shown when none is asked for. */
export const viewsOf = {
  unit: ['waiting', 'handled', 'returned', 'forwarded', 'all'],
  // Nobody is above a committee.
  committee: ['waiting', 'handled', 'returned', 'all'],
  region: ['all', 'waiting', 'returned', 'handled'],
} as const satisfies Record<Desk['kind'], readonly ListView[]>;

/** Only units have windows that close while an application waits with them. */
export const hasDeadline = (kind: Desk['kind'], view: ListView): boolean =>
  kind === 'unit' && view === 'waiting';

/** The orders of a list; the first is taken when none is asked for. */
export function sortsOf(kind: Desk['kind'], view: ListView): readonly ListSort[] {
  return listSorts.filter((sort) => sort !== 'due' || hasDeadline(kind, view));
}
