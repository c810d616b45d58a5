// Knows 申请书步骤: every event with who, when and how long, and who holds the application now.

import 'server-only';
import type { EventName, State } from '@/lib/domain/workflow/states';
import type { Role } from '@/lib/domain/policy/actor';
import { db } from '../db';

export type StepLine = {
  readonly id: string;
  readonly event: EventName;
  readonly toState: State;
  readonly actor: string | null;
  readonly role: Role | null;
  readonly office: string | null;
  readonly reason: string | null;
  readonly at: Date;
};

/** The history of an application whose scope the caller has checked, oldest first. */
export async function stepLines(applicationId: string): Promise<StepLine[]> {
  const found = await db().event.findMany({
    where: { applicationId },
    select: {
      id: true,
      event: true,
      toState: true,
      actorRole: true,
      actorOffice: true,
      reason: true,
      at: true,
      actor: { select: { name: true } },
    },
    orderBy: { fromVersion: 'asc' },
    take: 500,
  });
  return found.map(({ actor, actorRole, actorOffice, ...step }) => ({
    ...step,
    event: step.event as EventName,
    toState: step.toState as State,
    actor: actor?.name ?? null,
    role: actorRole as Role | null,
    office: actorOffice,
  }));
}
