// Knows 我的主页: what waits for the person in the role that they act in.

import 'server-only';
import type { Actor, Role } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { applicationOfYear, myApplications, type MyApplication } from './my-applications';
import { waitingCount } from './review-queue';

export type NotificationDto = {
  readonly id: string;
  readonly subject: string;
  readonly href: string | null;
  readonly createdAt: Date;
};

export type MyHome = {
  readonly applications: readonly MyApplication[];
  /** No application of this year yet. */
  readonly mayAdd: boolean;
  /** Null for roles that review nothing. */
  readonly waiting: number | null;
  readonly oldestWaiting: Date | null;
  readonly pendingUnits: number | null;
  readonly unit: { readonly id: string; readonly name: string; readonly state: string } | null;
  readonly notifications: readonly NotificationDto[];
};

const reviewers: readonly Role[] = ['unitAdmin', 'supervisingAdmin', 'committeeAdmin'];

async function oldestWaiting(actor: Actor): Promise<Date | null> {
  const held = actor.committeeId
    ? { holderCommitteeId: actor.committeeId, state: 'committeeReview' }
    : { holderUnitId: actor.unitId ?? '' };
  const found = await db().application.aggregate({ where: held, _min: { stateSince: true } });
  return found._min.stateSince;
}

async function pendingUnits(actor: Actor): Promise<number | null> {
  const scope = scopeWhere(actor, 'unit.decide');
  return scope && db().unit.count({ where: { AND: [scope, { state: 'pending' }] } });
}

/** Everything that the home page of the acting role says. */
export async function myHome(actor: Actor): Promise<MyHome> {
  const reviews = reviewers.includes(actor.role);
  const [applications, current, waiting, oldest, units, unit, notifications] = await Promise.all([
    myApplications(actor),
    actor.role === 'applicant' ? applicationOfYear(actor) : null,
    reviews ? waitingCount(actor) : null,
    reviews ? oldestWaiting(actor) : null,
    pendingUnits(actor),
    actor.unitId
      ? db().unit.findUnique({
          where: { id: actor.unitId },
          select: { id: true, name: true, state: true },
        })
      : null,
    db().notification.findMany({
      where: { userId: actor.userId },
      select: { id: true, subject: true, href: true, createdAt: true },
      orderBy: { createdAt: 'desc' },
      take: 8,
    }),
  ]);
  return {
    applications,
    mayAdd: current === null,
    waiting,
    oldestWaiting: oldest,
    pendingUnits: units,
    unit,
    notifications,
  };
}
