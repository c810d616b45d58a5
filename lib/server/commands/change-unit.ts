// Knows how a unit changes what others rely on: by request, decided one level up (domain.md §8.3).

import 'server-only';
import { Refusal } from '@/lib/domain/refusal';
import { parseUnitChange, type UnitChangeForm } from '@/lib/domain/registration/unit-change';
import { problemSentences } from '@/lib/messages/registration';
import { unitNotices } from '@/lib/messages/notifications';
import type { Context } from '../context';
import { applyChanges, changesOf, formOfUnit, isCircular } from './unit-changes';
import { tellDeciders, tellNewParent, tellUnit } from './unit-offices';
import { moveUnit } from './unit-transition';

type OnUnit = { readonly unitId: string; readonly version: number };

export type RequestChangeInput = OnUnit & {
  readonly change: UnitChangeForm;
  /** Why, for whoever decides. */
  readonly reason: string;
};

/**
 * 申请变更: the unit stays what it is, and can be chosen, until it is decided.
 * @throws Refusal `invalid` by field, `unitUnchanged`, `unitUnknown`, `unitRegistered`, `unitCircle`.
 */
export const requestUnitChange = (ctx: Context, input: RequestChangeInput): Promise<void> =>
  moveUnit(
    ctx,
    { ...input, event: 'requestChange', permission: 'unit.edit' },
    {
      prepare: async (tx, unit) => {
        const parsed = parseUnitChange(input.change, formOfUnit(unit));
        if (!parsed.ok) throw new Refusal('invalid', {}, problemSentences(parsed.problems));
        const changes = await changesOf(tx, unit, parsed.wanted);
        return { changes, facts: { circular: await isCircular(tx, unit.id, changes) } };
      },
      follow: (tx, unit) =>
        tellDeciders(tx, unit, {
          kind: 'unit.requestChange',
          subject: unitNotices.changeRequested(unit.name),
        }),
    },
  );

/** 撤回变更申请, before it is decided. */
export const withdrawUnitChange = (ctx: Context, input: OnUnit): Promise<void> =>
  moveUnit(
    ctx,
    { ...input, event: 'withdrawChange', permission: 'unit.edit' },
    { follow: async () => undefined },
  );

export type MoveUnitInput = OnUnit & { readonly parentId: string; readonly reason: string };

/**
 * 调整主管单位, by the supervising unit or the region: what is under way stays with its holder, and
 * what is handed up from now on follows the new chain.
 */
export const moveUnitTo = (ctx: Context, input: MoveUnitInput): Promise<void> =>
  moveUnit(
    ctx,
    { ...input, event: 'move', permission: 'unit.decide' },
    {
      prepare: async (tx, unit) => {
        const { name, uscc } = unit;
        const changes = await changesOf(tx, unit, { name, uscc, parentId: input.parentId });
        return { changes, facts: { circular: await isCircular(tx, unit.id, changes) } };
      },
      follow: async (tx, unit, changes) => {
        await applyChanges(tx, unit, changes);
        await tellUnit(tx, unit.id, { kind: 'unit.move', subject: unitNotices.move(unit.name) });
        await tellNewParent(tx, unit, input.parentId);
      },
    },
  );
