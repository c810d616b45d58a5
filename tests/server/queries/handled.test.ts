import { reviewQueue } from '@/lib/server/queries/review-queue';
import { returnsUsedUp } from '@/lib/server/queries/returns-used-up';
import { db } from '@/lib/server/db';
import type { Actor } from '@/lib/domain/policy/actor';
import { administrator, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, sendBack } from '../commands/acts';

describe('what an office has handed on', () => {
  const world = useWorld();
  const ids = {} as Record<'atUnit' | 'back' | 'above' | 'atCommittee' | 'accepted', string>;
  beforeAll(async () => {
    ids.atUnit = (await submitted(world)).id;
    ids.back = (await submitted(world)).id;
    await sendBack(world.unit, ids.back);
    ids.above = (await submitted(world)).id;
    await handUp(ids.above, world.unit);
    ids.atCommittee = (await submitted(world)).id;
    await handUp(ids.atCommittee, world.unit, world.supervisor);
    ids.accepted = (await submitted(world)).id;
    await handUp(ids.accepted, world.unit, world.supervisor);
    await acts.accept(world.committee, ids.accepted);
  });
  const named = async (actor: Actor, view: 'waiting' | 'handled') => {
    const { lines } = await reviewQueue(actor, view);
    const found = new Set(lines.map(({ id }) => id));
    return Object.entries(ids).flatMap(([name, id]) => (found.has(id) ? [name] : []));
  };

  it('waits at exactly one office', async () => {
    expect(await named(world.unit, 'waiting')).toEqual(['atUnit']);
    expect(await named(world.supervisor, 'waiting')).toEqual(['above']);
    expect(await named(world.committee, 'waiting')).toEqual(['atCommittee']);
  });

  it('is everything that a unit has held and does not hold now', async () => {
    expect(await named(world.unit, 'handled')).toEqual([
      'back',
      'above',
      'atCommittee',
      'accepted',
    ]);
  });

  it('is everything that a supervising unit has held and does not hold now', async () => {
    expect(await named(world.supervisor, 'handled')).toEqual(['atCommittee', 'accepted']);
  });

  it('is everything that a committee has held and does not hold now', async () => {
    await acts.returnLevel(world.committee, ids.atCommittee);
    const handled = await named(world.committee, 'handled');
    await acts.forward(world.supervisor, ids.atCommittee);
    expect(handled).toEqual(['atCommittee', 'accepted']);
  });

  it('returns used up wait for the region, and for no other', async () => {
    await db().application.updateMany({
      where: { id: { in: [ids.above, ids.back] } },
      data: { returnCount: 3 },
    });
    const other = await administrator('regionAdmin', { regionCode: '654000' });
    expect((await returnsUsedUp(world.region)).map(({ id }) => id)).toEqual([ids.above]);
    for (const actor of [other, world.unit, world.committee]) {
      expect(await returnsUsedUp(actor)).toEqual([]);
    }
  });
});
