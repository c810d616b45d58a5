import { remind } from '@/lib/server/commands/remind';
import { db } from '@/lib/server/db';
import type { Actor } from '@/lib/domain/policy/actor';
import {
  administrator,
  alsoAt,
  newApplicant,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp, sendBack } from './acts';

const hour = 60 * 60 * 1000;
const from = (hours: number) => new Date(Date.now() + hours * hour);

describe('reminders', () => {
  const world = useWorld();

  /** Puts the windows of everybody far away, so that one thing at a time is due. */
  const farAway = { applyTo: from(900), unitReviewTo: from(1000), supervisingReviewTo: from(1000) };
  beforeEach(async () => {
    await db().round.updateMany({ data: farAway });
    await db().application.updateMany({ data: { stateSince: new Date(), correctionDueAt: null } });
    await db().reminder.deleteMany();
    await db().notification.deleteMany();
  });

  const told = async (actor: Actor) =>
    (
      await db().notification.findMany({
        where: { userId: actor.userId, kind: { startsWith: 'reminder.' } },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ kind, subject, href }) => [kind, /有 (\d+) 份/.exec(subject)?.[1], href]);
  const since = (id: string, hours: number) =>
    db().application.update({ where: { id }, data: { stateSince: from(-hours) } });

  it('tell an office once that items wait for more than 3 days, all of them in one notice', async () => {
    const [first, second, fresh] = [
      await submitted(world),
      await submitted(world),
      await submitted(world),
    ];
    await since(first.id, 73);
    await since(second.id, 100);
    await since(fresh.id, 71);
    await remind();
    await remind();
    expect(await told(world.unit)).toEqual([['reminder.waiting', '2', '/applications']]);
    expect([await told(world.supervisor), await told(first.applicant)]).toEqual([[], []]);

    await since(fresh.id, 73);
    await remind();
    expect((await told(world.unit)).map(([, count]) => count)).toEqual(['2', '1']);
  });

  it('begin anew when the item comes to somebody else', async () => {
    const { id } = await submitted(world);
    await since(id, 80);
    await remind();
    await handUp(id, world.unit);
    await remind();
    expect(await told(world.supervisor)).toEqual([]);
    await since(id, 80);
    await remind();
    expect(await told(world.supervisor)).toEqual([['reminder.waiting', '1', '/applications']]);
  });

  it('tell a committee too, of what waits and never of what it has decided', async () => {
    const { id } = await submitted(world);
    await handUp(id, world.unit, world.supervisor);
    await since(id, 80);
    await remind();
    expect(await told(world.committee)).toEqual([['reminder.waiting', '1', '/applications']]);
    await db().application.update({ where: { id }, data: { state: 'accepted' } });
    await since(id, 90);
    await remind();
    expect(await told(world.committee)).toHaveLength(1);
  });

  it('tell of a window 72 and 24 hours before it closes, once each', async () => {
    const { id } = await submitted(world);
    const heard: string[][] = [];
    for (const left of [73, 71, 71, 25, 23, 1]) {
      // the same window comes nearer: what is remembered goes by the moment of its end
      await db().round.updateMany({ data: { unitReviewTo: from(left) } });
      await db().application.updateMany({ where: { id: { not: id } }, data: { state: 'lapsed' } });
      const { unitReviewTo } = await db().round.findFirstOrThrow();
      await db().reminder.updateMany({ data: { at: unitReviewTo } });
      await remind();
      heard.push((await told(world.unit)).map(([kind]) => String(kind)));
    }
    expect(heard.map((kinds) => kinds.join())).toEqual([
      '',
      'reminder.due72',
      'reminder.due72',
      'reminder.due72',
      'reminder.due72,reminder.due24',
      'reminder.due72,reminder.due24',
    ]);
  });

  it('tell again when the window was put off', async () => {
    await submitted(world);
    await db().round.updateMany({ data: { unitReviewTo: from(20) } });
    await remind();
    await db().round.updateMany({ data: { unitReviewTo: from(60) } });
    await remind();
    expect((await told(world.unit)).map(([kind]) => kind)).toEqual([
      'reminder.due24',
      'reminder.due72',
    ]);
  });

  it('tell an applicant who was sent back and has not sent it again', async () => {
    const { applicant, id } = await submitted(world);
    await sendBack(world.unit, id);
    await db().notification.deleteMany();
    await db().round.updateMany({ data: { applyTo: from(-1) } });
    await db().application.update({ where: { id }, data: { correctionDueAt: from(30) } });
    await remind();
    await remind();
    expect(await told(applicant)).toEqual([
      ['reminder.due72', undefined, `/applications/${id}/edit`],
    ]);
    const [notice] = await db().notification.findMany({ where: { userId: applicant.userId } });
    expect(notice?.subject).toMatch(/还没有重新上报，截止时间是北京时间 \d{4}-\d\d-\d\d \d\d:\d\d/);
  });

  it('count for each administrator what the others have applied for', async () => {
    const applicant = await newApplicant();
    const asAdministrator = await alsoAt(world.unitId, applicant);
    const { id } = await readyDraft(world, applicant);
    await acts.submit(applicant, id);
    await db().application.updateMany({ where: { id: { not: id } }, data: { state: 'lapsed' } });
    await since(id, 80);
    await remind();
    expect(await told(asAdministrator)).toEqual([]);
    expect(await told(world.unit)).toEqual([['reminder.waiting', '1', '/applications']]);
  });

  it('are sent once when four processes remind at the same time', async () => {
    const second = await administrator('unitAdmin', { unitId: world.unitId });
    const { id } = await submitted(world);
    await since(id, 80);
    await Promise.all([remind(), remind(), remind(), remind()]);
    expect(await told(second)).toHaveLength(1);
  });
});
