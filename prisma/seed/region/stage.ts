// Knows the offices that recorded histories play in: a unit, what stands above it, a committee and
// the region.

import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { targetOf, type Target } from '../world/applications';
import {
  actorOf,
  approveUnit,
  makeAdministrator,
  makeReceivingUnit,
  registerUnitIn,
} from '../world/people';
import type { Depth, Office, Who } from './histories';

export type Stage = {
  readonly target: Target;
  readonly unitId: string;
  readonly actors: Readonly<Record<Office | 'region', Actor>>;
  /** Who each id of theirs is. */
  readonly cast: ReadonlyMap<string, Who>;
};

/** A chain of its own below the one committee; `second` stands in for `first` where it is the top. */
export async function makeStage(depth: Depth): Promise<Stage> {
  const target = await targetOf('news', 1);
  const administrator = async (
    role: 'supervisingAdmin' | 'committeeAdmin' | 'regionAdmin',
    office: { unitId?: string; committeeId?: string; regionCode?: string },
  ) =>
    actorOf(
      await makeAdministrator(`${role}-${depth}-${office.unitId ?? ''}`, '示例', {
        role,
        ...office,
      }),
      role,
    );
  const top = await makeReceivingUnit('示例上级单位', depth * 10);
  const lower = depth === 1 ? top : await makeReceivingUnit('示例主管单位', 21, '650000', top);
  const second = await administrator('supervisingAdmin', { unitId: top });
  const first = depth === 1 ? second : await administrator('supervisingAdmin', { unitId: lower });
  const { unitId, administratorId } = await registerUnitIn('示例单位', depth * 10 + 5, lower, {
    name: '古丽·示例',
  });
  await approveUnit(unitId, first);
  const { committeeId } = await db().committeeScope.findFirstOrThrow({
    where: { seriesKey: 'news', committee: { regionCode: target.regionCode } },
    select: { committeeId: true },
  });
  const actors = {
    unit: await actorOf(administratorId, 'unitAdmin'),
    first,
    second,
    committee: await administrator('committeeAdmin', { committeeId }),
    region: await administrator('regionAdmin', { regionCode: target.regionCode }),
  };
  const cast = new Map<string, Who>([
    [second.userId, 'second'],
    [top, 'second'],
    [first.userId, 'first'],
    [lower, 'first'],
    [actors.unit.userId, 'unit'],
    [unitId, 'unit'],
    [actors.committee.userId, 'committee'],
    [committeeId, 'committee'],
    [actors.region.userId, 'region'],
  ]);
  return { target, unitId, actors, cast };
}
