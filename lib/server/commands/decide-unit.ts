// Knows how a supervising unit (or the region) decides on a unit's registration.

import 'server-only';
import { unitNotices } from '@/lib/messages/notifications';
import type { Context } from '../context';
import { administratorsOf, tell } from '../notify';
import { moveUnit } from './unit-transition';

export type DecideUnitInput = {
  readonly unitId: string;
  readonly version: number;
  readonly event: 'approve' | 'return' | 'disable' | 'enable';
  readonly reason?: string;
};

/** Approves, returns, disables or enables a unit and tells its administrators. */
export function decideUnit(ctx: Context, input: DecideUnitInput): Promise<void> {
  return moveUnit(ctx, { ...input, permission: 'unit.decide' }, async (tx, unit) => {
    const administrators = await administratorsOf(tx, { unitId: unit.id }, ['unitAdmin']);
    await tell(tx, administrators, {
      kind: `unit.${input.event}`,
      subject: unitNotices[input.event](unit.name),
      href: `/units/${unit.id}`,
    });
  });
}
