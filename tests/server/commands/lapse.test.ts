import { lapseOverdue } from '@/lib/server/commands/lapse-overdue';
import { db } from '@/lib/server/db';
import type { Actor } from '@/lib/domain/policy/actor';
import { readyDraft, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, sendBack } from './acts';
import { applicationOf, historyOf, setWindows, storedSection } from './readings';

const open = { from: -30, to: 5, unit: 10, supervising: 20 };

describe('视为放弃', () => {
  const world = useWorld();
  type Case = { applicant: Actor; id: string };
  const made = {} as Record<'draft' | 'unit' | 'supervising' | 'committee' | 'correcting', Case>;
  const statesNow = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(made).map(async ([name, { id }]) => [name, (await applicationOf(id)).state]),
      ),
    ) as Record<keyof typeof made, string>;
  const day = (count: number) => new Date(Date.now() + count * 86_400_000);

  beforeEach(async () => {
    made.draft = await readyDraft(world);
    made.unit = await submitted(world);
    made.supervising = await submitted(world);
    await handUp(made.supervising.id, world.unit);
    made.committee = await submitted(world);
    await handUp(made.committee.id, world.unit, world.supervisor);
    made.correcting = await submitted(world);
    await sendBack(world.unit, made.correcting.id);
  });
  afterEach(async () => {
    await setWindows(made.draft.id, open);
    const finished = { state: { notIn: ['accepted', 'rejected', 'lapsed'] } };
    await db().application.updateMany({ where: finished, data: { state: 'rejected' } });
  });

  it('takes nothing while every window is open', async () => {
    expect(await lapseOverdue()).toBe(0);
    expect(Object.values(await statesNow())).not.toContain('lapsed');
  });

  it('takes drafts when the round is over, and leaves corrections their own time', async () => {
    await setWindows(made.draft.id, { ...open, to: -0.0001 });
    expect(await lapseOverdue()).toBe(1);
    expect(await statesNow()).toEqual({
      draft: 'lapsed',
      unit: 'unitReview',
      supervising: 'supervisingReview',
      committee: 'committeeReview',
      correcting: 'draft',
    });
    await db().application.update({
      where: { id: made.correcting.id },
      data: { correctionDueAt: day(-0.0001) },
    });
    expect(await lapseOverdue()).toBe(1);
    expect((await statesNow()).correcting).toBe('lapsed');
  });

  it('takes what a unit left lying, then what a supervising unit left lying', async () => {
    await setWindows(made.draft.id, { ...open, to: -2, unit: -1 });
    expect(await lapseOverdue()).toBe(2);
    expect(await statesNow()).toMatchObject({ unit: 'lapsed', supervising: 'supervisingReview' });
    await setWindows(made.draft.id, { ...open, to: -3, unit: -2, supervising: -1 });
    expect(await lapseOverdue()).toBe(1);
    expect(await statesNow()).toMatchObject({
      supervising: 'lapsed',
      committee: 'committeeReview',
    });
  });

  it('keeps what was filled in, tells the applicant, and signs as nobody', async () => {
    const { id, applicant } = made.draft;
    const before = await storedSection(id, 'basic');
    await setWindows(id, { ...open, to: -1 });
    await lapseOverdue();
    expect(await storedSection(id, 'basic')).toEqual(before);
    expect(await historyOf(id)).toEqual(['create draft → draft', 'lapse draft → lapsed']);
    const event = await db().event.findFirst({ where: { applicationId: id, event: 'lapse' } });
    expect([event?.actorId, event?.actorRole]).toEqual([null, null]);
    const notices = await db().notification.findMany({ where: { userId: applicant.userId } });
    expect(notices.map(({ kind }) => kind)).toEqual(['application.lapse']);
    expect(await acts.submit(applicant, id)).toBe('wrongState');
  });

  it('happens once, also when two processes look at the same time', async () => {
    await setWindows(made.draft.id, { ...open, to: -2, unit: -1 });
    const counts = await Promise.all([lapseOverdue(), lapseOverdue(), lapseOverdue()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await lapseOverdue()).toBe(0);
    const events = await db().event.count({
      where: { event: 'lapse', applicationId: { in: [made.draft.id, made.unit.id] } },
    });
    expect(events).toBe(2);
  });

  it('does not take a correction that went up within its deadline', async () => {
    await setWindows(made.correcting.id, { ...open, to: -3, unit: -2, supervising: 5 });
    expect(await acts.submit(made.correcting.applicant, made.correcting.id)).toBe('done');
    await lapseOverdue();
    expect((await statesNow()).correcting).toBe('unitReview');
    expect(await acts.recommend(world.unit, made.correcting.id)).toBe('done');
    expect(await acts.forward(world.unit, made.correcting.id)).toBe('done');
  });
});
