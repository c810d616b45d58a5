// The acts on a unit in one line each: by whom, on what, with the present version.

import type { Actor } from '@/lib/domain/policy/actor';
import type { UnitChangeForm } from '@/lib/domain/registration/unit-change';
import type { UnitDecisionEvent } from '@/lib/domain/workflow/unit-table';
import * as change from '@/lib/server/commands/change-unit';
import { decideUnit } from '@/lib/server/commands/decide-unit';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import { outcome } from '@/tests/support/world';

export const unitOf = (id: string) => db().unit.findUniqueOrThrow({ where: { id } });

const onUnit = async (unitId: string) => ({ unitId, version: (await unitOf(unitId)).version });
const why = '按批准文件办理。';

/** Each answers `done` or the code of the refusal. */
export const unitActs = {
  request: async (
    actor: Actor,
    id: string,
    wanted: Partial<UnitChangeForm>,
    reason: string = why,
  ) => {
    const { name, uscc, parentId } = await unitOf(id);
    const input = { change: { name, uscc, parentId: parentId ?? '', ...wanted }, reason };
    const on = await onUnit(id);
    return outcome(() => change.requestUnitChange(contextOf(actor), { ...on, ...input }));
  },
  withdraw: async (actor: Actor, id: string) =>
    outcome(change.withdrawUnitChange(contextOf(actor), await onUnit(id))),
  decide: async (actor: Actor, id: string, event: UnitDecisionEvent, reason: string = why) =>
    outcome(decideUnit(contextOf(actor), { ...(await onUnit(id)), event, reason })),
  move: async (actor: Actor, id: string, parentId: string, reason: string = why) =>
    outcome(change.moveUnitTo(contextOf(actor), { ...(await onUnit(id)), parentId, reason })),
};
