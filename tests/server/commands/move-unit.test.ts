import { db } from '@/lib/server/db';
import { makeReceivingUnit } from '@/prisma/seed/world/people';
import {
  administrator,
  approvedUnit,
  makeChain,
  nextSerial,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp } from './acts';
import { applicationOf } from './readings';
import { unitActs, unitOf } from './unit-acts';

describe('a unit is moved to another receiving unit', () => {
  const world = useWorld();
  const another = async () => {
    const id = await makeReceivingUnit(`示例县教育局${nextSerial()}`, nextSerial());
    return { id, supervisor: await administrator('supervisingAdmin', { unitId: id }) };
  };
  const kindsTold = async (userId: string) =>
    (await db().notification.findMany({ where: { userId } })).map(({ kind }) => kind);
  const holder = async (id: string) => (await applicationOf(id)).holderUnitId;

  it('by its supervising unit, which loses it; both sides are told', async () => {
    const { unitId, unit } = await approvedUnit('示例县甲校', world.bureauId, world.supervisor);
    const to = await another();
    expect(await unitActs.move(world.supervisor, unitId, to.id, '')).toBe('reasonMissing');
    expect(await unitActs.move(unit, unitId, to.id)).toBe('notFound');
    expect(await unitActs.move(to.supervisor, unitId, to.id)).toBe('notFound');
    expect(await unitActs.move(world.supervisor, unitId, world.bureauId)).toBe('unitUnchanged');
    expect(await unitActs.move(world.supervisor, unitId, world.unitId)).toBe('unitUnknown');
    expect(await unitActs.move(world.supervisor, unitId, to.id)).toBe('done');
    expect((await unitOf(unitId)).parentId).toBe(to.id);
    expect(await unitActs.decide(world.supervisor, unitId, 'disable')).toBe('notFound');
    expect(await kindsTold(unit.userId)).toContain('unit.move');
    expect(await kindsTold(to.supervisor.userId)).toEqual(['unit.received']);
  });

  it('and what is under way stays with its holder; what comes follows the new chain', async () => {
    const school = await approvedUnit('示例县乙校', world.bureauId, world.supervisor);
    const at = { ...world, unitId: school.unitId };
    const [atUnit, above, later] = [await submitted(at), await submitted(at), await submitted(at)];
    await handUp(above.id, school.unit);
    const to = await another();
    await unitActs.move(world.supervisor, school.unitId, to.id);

    expect(await holder(above.id)).toBe(world.bureauId);
    expect(await acts.open(world.supervisor, above.id)).toBe('done');
    await handUp(above.id, world.supervisor);
    expect((await applicationOf(above.id)).holderCommitteeId).toBe(world.committeeId);

    await handUp(atUnit.id, school.unit);
    expect(await holder(atUnit.id)).toBe(to.id);
    await handUp(atUnit.id, to.supervisor);
    expect((await applicationOf(atUnit.id)).state).toBe('committeeReview');

    // sent back to where it came from, not to where it would go now
    await handUp(later.id, school.unit);
    expect(await acts.returnLevel(to.supervisor, later.id)).toBe('done');
    expect(await holder(later.id)).toBe(school.unitId);
  });

  it('within a chain of two: the way up grows and shrinks with it', async () => {
    const chain = await makeChain();
    const at = { ...world, unitId: chain.unitId };
    const { id } = await submitted(at);
    await handUp(id, chain.unit, chain.lower);
    expect(await holder(id)).toBe(chain.upperId);
    await handUp(id, chain.upper);
    expect((await applicationOf(id)).state).toBe('committeeReview');

    const shorter = await submitted(at);
    expect(await unitActs.move(chain.lower, chain.unitId, chain.upperId)).toBe('done');
    await handUp(shorter.id, chain.unit);
    expect(await holder(shorter.id)).toBe(chain.upperId);
    await handUp(shorter.id, chain.upper);
    expect((await applicationOf(shorter.id)).state).toBe('committeeReview');
  });

  it('never below itself, nor two of them below each other', async () => {
    const chain = await makeChain();
    expect(await unitActs.move(world.region, chain.upperId, chain.lowerId)).toBe('unitCircle');
    expect(await unitActs.move(world.region, chain.upperId, chain.upperId)).toBe('unitCircle');
    const [one, two] = [await another(), await another()];
    const answers = await Promise.all([
      unitActs.move(world.region, one.id, two.id),
      unitActs.move(world.region, two.id, one.id),
    ]);
    expect(answers.toSorted()).toEqual(['done', 'unitCircle']);
  });
});
