// Knows how a unit's registration moves: the same steps as an application, on the unit's table.

import 'server-only';
import type { Permission } from '@/lib/domain/policy/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { decide } from '@/lib/domain/workflow/engine';
import {
  unitTable,
  type UnitEventName,
  type UnitHolder,
  type UnitState,
} from '@/lib/domain/workflow/unit-table';
import { finalStates } from '@/lib/domain/workflow/states';
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

/** Moves a unit by one event, once; `after` writes what follows in the same transaction. */
export function moveUnit(
  ctx: Context,
  act: UnitMove,
  after: (tx: Tx, unit: { id: string; name: string }) => Promise<void>,
): Promise<void> {
  const subject = { action: `unit.${act.event}`, objectKind: 'unit', objectId: act.unitId };
  return recorded(ctx, subject, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE id = ${act.unitId}::uuid FOR UPDATE`;
    const scope = scopeWhere(ctx.actor, act.permission);
    const unit =
      scope && (await tx.unit.findFirst({ where: { id: act.unitId, AND: scope }, select }));
    if (!unit) throw new Refusal('notFound');
    if (unit.version !== act.version) throw new Refusal('conflict');
    const holder: UnitHolder = act.permission === 'unit.edit' ? 'administrator' : 'decider';
    const decision = decide(
      unitTable,
      { state: unit.state as UnitState, event: act.event, holders: new Set([holder]) },
      {
        reasonLength: [...(act.reason ?? '')].length,
        openApplications: await openApplications(tx, act),
      },
    );
    if (!decision.ok) throw new Refusal(decision.code, decision.params);
    await write(tx, ctx, act, unit, decision.transition.to);
    await after(tx, unit);
  });
}

const select = { id: true, name: true, state: true, version: true } as const;

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
  unit: { id: string; state: string; version: number },
  to: UnitState,
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
    },
    select: { id: true },
  });
}
