// Knows how an application's record is read for a decision, inside a scope.

import 'server-only';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import type { Actor } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';
import type { PublicitySetting } from '@/lib/domain/publicity/setting';
import { Refusal } from '@/lib/domain/refusal';
import type { EventName, State } from '@/lib/domain/workflow/states';
import { arrivalByOf } from '@/lib/domain/workflow/windows';
import { db, type Tx } from '../db';
import { scopeWhere } from '../scope';

const select = {
  id: true,
  number: true,
  applicantId: true,
  year: true,
  displayName: true,
  state: true,
  version: true,
  holderUnitId: true,
  holderCommitteeId: true,
  openedAt: true,
  stateSince: true,
  returnCount: true,
  returnLimit: true,
  correctionDueAt: true,
  submissionCount: true,
  unlockedSections: true,
  everHeldBy: true,
  regionCode: true,
  formVersionId: true,
  round: {
    select: {
      committeeId: true,
      applyFrom: true,
      applyTo: true,
      unitReviewTo: true,
      supervisingReviewTo: true,
      firstArrivalTo: true,
      resubmitTo: true,
      unitQuota: true,
      confirmUnitEdits: true,
      publicity: true,
      correctionDays: true,
      pledgeVersion: true,
    },
  },
  unit: { select: { id: true, name: true, nature: true, state: true, parentId: true } },
  holderUnit: { select: { name: true, parentId: true } },
  events: {
    select: {
      event: true,
      fromState: true,
      toState: true,
      fromHolderUnitId: true,
      fromHolderCommitteeId: true,
      toHolderUnitId: true,
      toHolderCommitteeId: true,
      at: true,
    },
    orderBy: { fromVersion: 'desc' },
    take: 60,
  },
} as const;

type Client = Tx | ReturnType<typeof db>;

/**
 * The record in the scope of `permission`, or of everything for the clock (`actor` null).
 * @throws Refusal `notFound` when it is not there or not in scope: the two are not told apart.
 */
export async function loadRecord(
  client: Client,
  actor: Actor | null,
  permission: Permission,
  id: string,
): Promise<ApplicationRecord> {
  const scope = actor === null ? {} : scopeWhere(actor, permission);
  if (scope === null) throw new Refusal('notFound');
  const found = await client.application.findFirst({ where: { id, AND: scope }, select });
  if (found === null) throw new Refusal('notFound');
  return {
    ...found,
    // CHECK constraints of the tables and the type of the commands keep these lists closed
    state: found.state as State,
    arrivalBy: arrivalByOf(found.round, found.everHeldBy),
    round: { ...found.round, publicity: found.round.publicity as PublicitySetting },
    events: found.events.map((step) => ({
      ...step,
      event: step.event as EventName,
      fromState: step.fromState as State,
      toState: step.toState as State,
    })),
  };
}
