// Knows 我的主页: what waits for the person in the role that they act in.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { waitingUnitStates } from '@/lib/domain/workflow/unit-table';
import { db } from '../db';
import { scopeWhere } from '../scope';
import { applicationOfYear, myApplications, type MyApplication } from './my-applications';
import { usedUpSummary } from './returns-used-up';
import { waitingSummary, type WaitingSummary } from './review-list/waiting-summary';

export type NotificationDto = {
  readonly id: string;
  readonly subject: string;
  readonly href: string | null;
  readonly createdAt: Date;
};

/** How many wait, and since when the first of them. */
export type Waiting = { readonly count: number; readonly oldest: Date | null };

export type MyHome = {
  readonly applications: readonly MyApplication[];
  /** No application of this year yet. */
  readonly mayAdd: boolean;
  /** Null for roles without lists of applications. */
  readonly waiting: WaitingSummary | null;
  /** Null for roles that decide on no units. */
  readonly pendingUnits: Waiting | null;
  /** Null for roles that grant no returns. */
  readonly usedUpReturns: Waiting | null;
  readonly unit: { readonly id: string; readonly name: string; readonly state: string } | null;
  readonly notifications: readonly NotificationDto[];
};

async function pendingUnits(actor: Actor): Promise<Waiting | null> {
  const scope = scopeWhere(actor, 'unit.decide');
  if (scope === null) return null;
  const { _count, _min } = await db().unit.aggregate({
    where: { AND: [scope, { state: { in: [...waitingUnitStates] } }] },
    _count: true,
    _min: { registeredAt: true },
  });
  return { count: _count, oldest: _min.registeredAt };
}

/** Everything that the home page of the acting role says. */
export async function myHome(actor: Actor): Promise<MyHome> {
  const [applications, current, waiting, units, usedUpReturns, unit, notifications] =
    await Promise.all([
      myApplications(actor),
      actor.role === 'applicant' ? applicationOfYear(actor) : null,
      waitingSummary(actor),
      pendingUnits(actor),
      usedUpSummary(actor),
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
    pendingUnits: units,
    usedUpReturns,
    unit,
    notifications,
  };
}
