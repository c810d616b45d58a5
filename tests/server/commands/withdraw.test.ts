import { submitted, useWorld } from '@/tests/support/world';
import { acts } from './acts';
import { applicationOf, historyOf } from './readings';

describe('退回 by the applicant', () => {
  const world = useWorld();

  it('brings it back while the unit has not begun, and uses up a return', async () => {
    const { applicant, id } = await submitted(world);
    expect(await acts.withdraw(applicant, id)).toBe('done');
    expect(await applicationOf(id)).toMatchObject({
      state: 'draft',
      returnCount: 1,
      holderUnitId: null,
      openedAt: null,
      correctionDueAt: null,
      submissionCount: 1,
    });
    expect(await acts.submit(applicant, id)).toBe('done');
    expect(await historyOf(id)).toEqual([
      'create draft → draft',
      'submit draft → unitReview',
      'withdraw unitReview → draft',
      'submit draft → unitReview',
    ]);
    expect((await applicationOf(id)).submissionCount).toBe(2);
  });

  it('is refused once the unit pressed 办理, and reading alone changes nothing', async () => {
    const { applicant, id } = await submitted(world);
    expect(await acts.open(world.unit, id)).toBe('done');
    expect(await acts.withdraw(applicant, id)).toBe('alreadyOpened');
    expect((await applicationOf(id)).returnCount).toBe(0);
  });

  it('is possible three times, not a fourth', async () => {
    const { applicant, id } = await submitted(world);
    for (let used = 1; used <= 3; used += 1) {
      expect(await acts.withdraw(applicant, id)).toBe('done');
      expect((await applicationOf(id)).returnCount).toBe(used);
      expect(await acts.submit(applicant, id)).toBe('done');
    }
    expect(await acts.withdraw(applicant, id)).toBe('noReturnsLeft');
    expect(await applicationOf(id)).toMatchObject({ state: 'unitReview', returnCount: 3 });
  });

  it('is nobody else’s', async () => {
    const { id } = await submitted(world);
    const { applicant: other } = await submitted(world);
    for (const actor of [other, world.unit, world.supervisor, world.region]) {
      expect(await acts.withdraw(actor, id)).toBe('notFound');
    }
  });

  it('is over when the unit has handed it on', async () => {
    const { applicant, id } = await submitted(world);
    await acts.recommend(world.unit, id);
    expect(await acts.forward(world.unit, id)).toBe('done');
    expect(await acts.withdraw(applicant, id)).toBe('wrongState');
  });
});
