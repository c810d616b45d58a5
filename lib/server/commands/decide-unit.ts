// Knows how a supervising unit (or the region) decides on a unit's registration and its changes.

import 'server-only';
import type { ChangedField, UnitChange } from '@/lib/domain/registration/unit-change';
import type { UnitDecisionEvent } from '@/lib/domain/workflow/unit-table';
import { unitNotices } from '@/lib/messages/notifications';
import type { Context } from '../context';
import type { Tx } from '../db';
import { applyChanges, isCircular, requestedChanges } from './unit-changes';
import { tellNewParent, tellUnit } from './unit-offices';
import { moveUnit, type Prepared, type UnitRecord } from './unit-transition';

export type DecideUnitInput = {
  readonly unitId: string;
  readonly version: number;
  readonly event: UnitDecisionEvent;
  readonly reason?: string;
};

/**
 * Approves, returns, disables or enables a unit, or lets a change through or not, and tells its
 * administrators. @throws Refusal `unitRegistered`, `unitUnknown`, `unitCircle` where a change that
 * was asked for is not possible any more.
 */
export function decideUnit(ctx: Context, input: DecideUnitInput): Promise<void> {
  const { event } = input;
  return moveUnit(
    ctx,
    { ...input, permission: 'unit.decide' },
    {
      prepare: async (tx, unit) => (event === 'approveChange' ? asked(tx, unit) : {}),
      follow: async (tx, unit, changes) => {
        const named = { ...unit, name: valueOf(changes, 'name') ?? unit.name };
        if (changes.length > 0) await applyChanges(tx, unit, changes);
        const notice = { kind: `unit.${event}`, subject: unitNotices[event](named.name) };
        await tellUnit(tx, unit.id, notice);
        const parentId = valueOf(changes, 'parentId');
        if (parentId !== undefined) await tellNewParent(tx, named, parentId);
      },
    },
  );
}

const valueOf = (changes: readonly UnitChange[], field: ChangedField): string | undefined =>
  changes.find((change) => change.field === field)?.to;

/** What was asked for; a unit that asks for nothing is in another state, as the table will say. */
async function asked(tx: Tx, unit: UnitRecord): Promise<Prepared> {
  if (unit.state !== 'changing') return {};
  const changes = await requestedChanges(tx, unit.id);
  return { changes, facts: { circular: await isCircular(tx, unit.id, changes) } };
}
