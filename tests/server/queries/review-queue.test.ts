import { db } from '@/lib/server/db';
import { myHome } from '@/lib/server/queries/my-home';
import { pageSize, reviewQueue, waitingCount } from '@/lib/server/queries/review-queue';
import { submitted, useWorld } from '@/tests/support/world';
import { acts } from '../commands/acts';
import { copiesOf } from './copies';

describe('the queue of a reviewer', () => {
  const world = useWorld();
  let all: string[];
  beforeAll(async () => {
    const { id } = await submitted(world);
    all = [id, ...(await copiesOf(id, 59))];
  });
  const waiting = (cursor?: string) => reviewQueue(world.unit, 'waiting', cursor);

  it('shows 25 a page, those that wait longest first, and every one of them once', async () => {
    const first = await waiting();
    const second = await waiting(first.next ?? '');
    const third = await waiting(second.next ?? '');
    expect([first, second, third].map(({ lines }) => lines.length)).toEqual([25, 25, 10]);
    expect(third.next).toBeNull();
    const ids = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ids).toEqual(all);
  });

  it('shows nobody twice and forgets nobody when a line leaves between two pages', async () => {
    const first = await waiting();
    const leaving = first.lines[3]?.id ?? '';
    await db().application.update({ where: { id: leaving }, data: { holderUnitId: null } });
    const second = await waiting(first.next ?? '');
    expect(second.lines.map(({ id }) => id)).toEqual(all.slice(25, 50));
    await db().application.update({
      where: { id: leaving },
      data: { holderUnitId: world.unitId },
    });
  });

  it('forgets nobody when the last line of the first page itself leaves', async () => {
    const first = await waiting();
    const leaving = first.lines[24]?.id ?? '';
    await db().application.update({ where: { id: leaving }, data: { holderUnitId: null } });
    expect((await waiting(first.next ?? '')).lines[0]?.id).toBe(all[25]);
    await db().application.update({
      where: { id: leaving },
      data: { holderUnitId: world.unitId },
    });
  });

  it.each(['', '|', 'x', '2026-01-01T00:00:00.000Z|', "'; DROP TABLE x|1", '1|2|3', '\u0000'])(
    'begins at the beginning with a cursor that is none: %j',
    async (cursor) => {
      expect((await waiting(cursor)).lines[0]?.id).toBe(all[0]);
    },
  );

  it('counts what waits, also beyond a page', async () => {
    expect(await waitingCount(world.unit)).toBe(60);
    const home = await myHome(world.unit);
    expect(home.waiting).toBe(60);
    expect(home.oldestWaiting).toEqual((await waiting()).lines[0]?.stateSince);
  });

  it('marks what was opened, and what is the reviewer’s own', async () => {
    const [id = ''] = all;
    const before = (await waiting()).lines[0];
    expect([before?.opened, before?.own, before?.unit]).toEqual([false, false, '示例县融媒体中心']);
    await acts.open(world.unit, id);
    expect((await waiting()).lines[0]?.opened).toBe(true);
    const { applicantId } = await db().application.findUniqueOrThrow({ where: { id } });
    const asApplicant = await reviewQueue({ ...world.unit, userId: applicantId }, 'waiting');
    expect(asApplicant.lines[0]?.own).toBe(true);
  });

  it('is empty for other offices, and without a question for other roles', async () => {
    const empty = { lines: [], next: null };
    const { applicant } = await submitted(world);
    for (const actor of [world.supervisor, world.committee, world.region, applicant]) {
      expect(await reviewQueue(actor, 'waiting')).toEqual(empty);
      expect(await reviewQueue(actor, 'handled')).toEqual(empty);
      expect(await waitingCount(actor)).toBe(0);
    }
  });

  it('has pages of 25', () => expect(pageSize).toBe(25));
});
