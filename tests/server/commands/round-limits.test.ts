import { lapseOverdue } from '@/lib/server/commands/lapse-overdue';
import { db } from '@/lib/server/db';
import { approvedUnit, submitted, useWorld, type World } from '@/tests/support/world';
import { acts, handUp, sendBack } from './acts';
import { applicationOf } from './readings';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('the limits of a round', () => {
  const world: World = useWorld();
  type Limits = {
    firstArrivalTo?: Date | null;
    resubmitTo?: Date | null;
    unitQuota?: number | null;
  };
  const limit = (limits: Limits) => db().round.updateMany({ data: limits });
  afterEach(() => limit({ firstArrivalTo: null, resubmitTo: null, unitQuota: null }));
  const ready = async () => {
    const { applicant, id } = await submitted(world);
    await acts.open(world.unit, id);
    await acts.recommend(world.unit, id);
    return { applicant, id };
  };

  it('what has not arrived at the committee in time is given up, what has arrived is not', async () => {
    const { id: late } = await ready();
    const { id: there } = await submitted(world);
    await handUp(there, world.unit, world.supervisor);
    await limit({ firstArrivalTo: inDays(-1) });
    expect(await acts.forward(world.unit, late)).toBe('reviewClosed');
    await lapseOverdue();
    expect((await applicationOf(late)).state).toBe('lapsed');
    expect((await applicationOf(there)).state).toBe('committeeReview');
    // it was there: a correction that the committee asks for has its own time
    await sendBack(world.committee, there);
    await lapseOverdue();
    expect((await applicationOf(there)).state).toBe('draft');
  });

  it('a correction ends with the re-submissions, and after these nothing is returned', async () => {
    const resubmitTo = inDays(1);
    const { id } = await ready();
    await limit({ resubmitTo });
    await acts.correct(world.unit, id);
    expect(await acts.return(world.unit, id)).toBe('done');
    expect((await applicationOf(id)).correctionDueAt).toEqual(resubmitTo);
    const { id: second } = await ready();
    await limit({ resubmitTo: inDays(-1) });
    await acts.correct(world.unit, second);
    expect(await acts.return(world.unit, second)).toBe('resubmitOver');
  });

  it('a unit hands up no more than its quota, also when two colleagues hand up at once', async () => {
    const own = await approvedUnit('示例县广播站', world.bureauId, world.supervisor);
    const ready = async () => {
      const { id } = await submitted({ ...world, unitId: own.unitId });
      await acts.open(own.unit, id);
      await acts.recommend(own.unit, id);
      return id;
    };
    const [first, second, third] = [await ready(), await ready(), await ready()];
    await limit({ unitQuota: 1 });
    const answers = [first, second].map((id) => acts.forward(own.unit, id));
    expect((await Promise.all(answers)).toSorted()).toEqual(['done', 'quotaUsed']);
    expect(await acts.forward(own.unit, third)).toBe('quotaUsed');
    await limit({ unitQuota: null });
    expect(await acts.forward(own.unit, third)).toBe('done');
  });
});
