// Knows how a unit's registration moves: the same steps as an application, on the unit's table.

import 'server-only';
import type { Permission } from '@/lib/domain/policy/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { UnitChange } from '@/lib/domain/registration/unit-change';
import { decide } from '@/lib/domain/workflow/engine';
import { finalStates } from '@/lib/domain/workflow/states';
import {
  unitTable,
  type UnitEventName,
  type UnitFacts,
  type UnitHolder,
  type UnitState,
} from '@/lib/domain/workflow/unit-table';
import { recorded } from '../audit';
import type { Context } from '../context';
import type { Tx } from '../db';
import { scopeWhere } from '../scope';

export type UnitMove = {
  readonly unitId: string;
  readonly version: number;
  readonly event: UnitEventName;
  readonly permission: Extract<Permission, `unit.${string}`>;
  readonly reason?: string;
};

const select = {
  id: true,
  name: true,
  uscc: true,
  nature: true,
  regionCode: true,
  parentId: true,
  parent: { select: { name: true } },
  address: true,
  leaderName: true,
  leaderMobile: true,
  telephone: true,
  email: true,
  receiving: true,
  state: true,
  version: true,
} as const;

const load = (tx: Tx, where: object) => tx.unit.findFirst({ where, select });
export type UnitRecord = NonNullable<Awaited<ReturnType<typeof load>>>;

/** What is found out before the decision: facts for its guards, and what the event changes. */
export type Prepared = {
  readonly facts?: Partial<UnitFacts>;
  readonly changes?: readonly UnitChange[];
};

type Steps = {
  readonly prepare?: (tx: Tx, unit: UnitRecord) => Promise<Prepared>;
  /** What follows in the same transaction. */
  readonly follow: (tx: Tx, unit: UnitRecord, changes: readonly UnitChange[]) => Promise<void>;
};

/** Moves a unit by one event, once. @throws Refusal of the first guard that refuses, or `conflict`. */
export function moveUnit(ctx: Context, act: UnitMove, { prepare, follow }: Steps): Promise<void> {
  const subject = { action: `unit.${act.event}`, objectKind: 'unit', objectId: act.unitId };
  return recorded(ctx, subject, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE id = ${act.unitId}::uuid FOR UPDATE`;
    const scope = scopeWhere(ctx.actor, act.permission);
    const unit = scope && (await load(tx, { id: act.unitId, AND: scope }));
    if (!unit) throw new Refusal('notFound');
    if (unit.version !== act.version) throw new Refusal('conflict');
    const holder: UnitHolder = act.permission === 'unit.edit' ? 'administrator' : 'decider';
    const { facts, changes = [] } = (await prepare?.(tx, unit)) ?? {};
    const decision = decide(
      unitTable,
      { state: unit.state as UnitState, event: act.event, holders: new Set([holder]) },
      {
        reasonLength: [...(act.reason ?? '')].length,
        openApplications: await openApplications(tx, act),
        circular: false,
        ...facts,
      },
    );
    if (!decision.ok) throw new Refusal(decision.code, decision.params);
    await write(tx, ctx, act, unit, decision.transition.to, changes);
    await follow(tx, unit, changes);
  });
}

async function openApplications(tx: Tx, { event, unitId }: UnitMove): Promise<number> {
  if (event !== 'disable') return 0;
  return tx.application.count({
    where: { OR: [{ unitId }, { holderUnitId: unitId }], state: { notIn: [...finalStates] } },
  });
}

async function write(
  tx: Tx,
  ctx: Context,
  act: UnitMove,
  unit: UnitRecord,
  to: UnitState,
  changes: readonly UnitChange[],
): Promise<void> {
  const { count } = await tx.unit.updateMany({
    where: { id: unit.id, version: unit.version },
    data: { state: to, version: unit.version + 1 },
  });
  if (count !== 1) throw new Refusal('conflict');
  await tx.unitEvent.create({
    data: {
      unitId: unit.id,
      fromVersion: unit.version,
      event: act.event,
      fromState: unit.state,
      toState: to,
      actorId: ctx.actor.userId,
      reason: act.reason ?? null,
      ...(changes.length > 0 && { changes: [...changes] }),
    },
    select: { id: true },
  });
}
