import { addWorkingDays } from '@/lib/domain/catalogue/working-days';
import { db } from '@/lib/server/db';
import { workCalendar } from '@/lib/server/queries/work-calendar';
import { administrator, submitted, useWorld } from '@/tests/support/world';
import { acts, inTurn, sendBack } from './acts';
import { applicationOf, historyOf, setWindows } from './readings';

describe('回退', () => {
  const world = useWorld();

  it('needs a correction in words: a note alone does not do', async () => {
    const { id } = await submitted(world);
    expect(await acts.return(world.unit, id)).toBe('opinionMissing');
    await acts.correct(world.unit, id);
    expect(await acts.return(world.unit, id)).toBe('done');
  });

  it('shows the applicant every opinion of the level at once', async () => {
    const { id } = await submitted(world);
    await acts.correct(world.unit, id);
    await acts.correct(world.unit, id);
    const opinions = () =>
      db().opinion.findMany({ where: { applicationId: id }, select: { releasedAt: true } });
    expect(await opinions()).toEqual([{ releasedAt: null }, { releasedAt: null }]);
    await acts.return(world.unit, id);
    const { stateSince } = await applicationOf(id);
    expect(await opinions()).toEqual([{ releasedAt: stateSince }, { releasedAt: stateSince }]);
  });

  it('gives the round’s number of working days for the correction', async () => {
    const { id } = await submitted(world);
    await sendBack(world.unit, id);
    const { correctionDueAt, stateSince } = await applicationOf(id);
    expect(correctionDueAt).toEqual(addWorkingDays(stateSince, 5, await workCalendar(db())));
  });

  it('of a withdrawal and two returns no fourth is left at any level, until one is granted', async () => {
    const { applicant, id } = await submitted(world);
    await acts.withdraw(applicant, id);
    await acts.submit(applicant, id);
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await sendBack(world.unit, id)).toEqual(['done', 'done', 'done']);
      await acts.submit(applicant, id);
    }
    expect(await applicationOf(id)).toMatchObject({ returnCount: 3, returnLimit: 3 });
    expect(await sendBack(world.unit, id)).toEqual(['done', 'done', 'noReturnsLeft']);
    expect(
      await inTurn(
        () => acts.grantReturn(world.unit, id),
        () => acts.grantReturn(world.committee, id),
        () => acts.grantReturn(applicant, id),
        () => acts.grantReturn(world.region, id, ''),
        () => acts.grantReturn(world.region, id, '材料确有错误，同意再退回一次。'),
        () => acts.grantReturn(world.region, id, '再给一次。'),
      ),
    ).toEqual(['notFound', 'notFound', 'notFound', 'reasonMissing', 'done', 'returnsStillLeft']);
    expect(await applicationOf(id)).toMatchObject({
      state: 'unitReview',
      holderUnitId: world.unitId,
      returnCount: 3,
      returnLimit: 4,
    });
    expect(await acts.return(world.unit, id)).toBe('done');
    expect((await historyOf(id)).slice(-2)).toEqual([
      'grantReturn unitReview → unitReview',
      'return unitReview → draft',
    ]);
  });

  it('is granted by the region of the application only', async () => {
    const { applicant, id } = await submitted(world);
    for (let turn = 0; turn < 3; turn += 1) {
      await acts.withdraw(applicant, id);
      await acts.submit(applicant, id);
    }
    const other = await administrator('regionAdmin', { regionCode: '654000' });
    expect(await acts.grantReturn(other, id)).toBe('notFound');
    expect(await acts.grantReturn(world.region, id)).toBe('done');
  });

  it('keeps what the unit had opened open when a return is granted', async () => {
    const { applicant, id } = await submitted(world);
    for (let turn = 0; turn < 3; turn += 1) {
      await acts.withdraw(applicant, id);
      await acts.submit(applicant, id);
    }
    await acts.open(world.unit, id);
    const { openedAt, stateSince } = await applicationOf(id);
    expect(openedAt).not.toBeNull();
    await acts.grantReturn(world.region, id);
    expect(await applicationOf(id)).toMatchObject({ openedAt, stateSince });
    expect(await acts.withdraw(applicant, id)).toBe('alreadyOpened');
  });

  it('the database itself holds no more returns than the limit', async () => {
    const { id } = await submitted(world);
    const beyond = db().application.update({ where: { id }, data: { returnCount: 4 } });
    await expect(beyond).rejects.toThrow('Application_returnCount_check');
  });

  it('a correction may go up after the round, within its own deadline', async () => {
    const { applicant, id } = await submitted(world);
    await sendBack(world.unit, id);
    await setWindows(id, { from: -30, to: -1, unit: 10, supervising: 20 });
    expect(await acts.submit(applicant, id)).toBe('done');
    expect(await acts.withdraw(applicant, id)).toBe('done');
    await db().application.update({
      where: { id },
      data: { correctionDueAt: new Date(Date.now() - 1000) },
    });
    expect(await acts.submit(applicant, id)).toBe('roundClosed');
    await setWindows(id, { from: -30, to: 5, unit: 10, supervising: 20 });
  });
});
