import { db } from '@/lib/server/db';
import { myHome } from '@/lib/server/queries/my-home';
import { submitted, useWorld } from '@/tests/support/world';
import { acts } from '../../commands/acts';
import { copiesOf } from '../copies';
import { beside, idsOf, pageOf, wholeList } from './lists';

describe('the pages of a list', () => {
  const world = useWorld();
  let all: string[];
  beforeAll(async () => {
    const { id } = await submitted(world);
    all = [id, ...(await copiesOf(id, 59))];
  });

  it('show 25 each, those that wait longest first, and every one of them once', async () => {
    const first = await pageOf(world.unit);
    const second = await pageOf(world.unit, beside(first, 'after'));
    const third = await pageOf(world.unit, beside(second, 'after'));
    const pages = [first, second, third];
    expect(pages.map(({ lines }) => lines.length)).toEqual([25, 25, 10]);
    expect(pages.map(({ earlier, later }) => [earlier, later])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect(pages.map(({ total }) => total)).toEqual([60, 60, 60]);
    expect(pages.flatMap(({ lines }) => idsOf(lines))).toEqual(all);
  });

  it('lead back as they led on', async () => {
    const first = await pageOf(world.unit);
    const second = await pageOf(world.unit, beside(first, 'after'));
    const third = await pageOf(world.unit, beside(second, 'after'));
    const back = await pageOf(world.unit, beside(third, 'before'));
    expect(idsOf(back.lines)).toEqual(idsOf(second.lines));
    expect([back.earlier, back.later]).toEqual([true, true]);
    const start = await pageOf(world.unit, beside(back, 'before'));
    expect(idsOf(start.lines)).toEqual(idsOf(first.lines));
    expect([start.earlier, start.later]).toEqual([false, true]);
  });

  describe('while rows move', () => {
    const away = (id: string) =>
      db().application.update({
        where: { id },
        data: { holderUnitId: null, stateSince: new Date() },
      });
    const back = (id: string, stateSince: Date) =>
      db().application.update({ where: { id }, data: { holderUnitId: world.unitId, stateSince } });

    it.each([0, 3, 24])('forget nobody when row %i of the first page leaves', async (row) => {
      const first = await pageOf(world.unit);
      const leaving = first.lines[row]!;
      await away(leaving.id);
      const second = await pageOf(world.unit, beside(first, 'after'));
      expect(idsOf(second.lines)).toEqual(all.slice(25, 50));
      await back(leaving.id, leaving.stateSince);
    });

    it('forget nobody when the row leaves that the next page goes on from', async () => {
      const first = await pageOf(world.unit);
      const second = await pageOf(world.unit, beside(first, 'after'));
      const leaving = second.lines[0]!;
      await away(leaving.id);
      expect(idsOf((await pageOf(world.unit, beside(second, 'before'))).lines)).toEqual(
        all.slice(0, 25),
      );
      await back(leaving.id, leaving.stateSince);
    });

    it('show a row that came back behind all others, once', async () => {
      const first = await pageOf(world.unit);
      const moving = first.lines[2]!;
      await back(moving.id, new Date(Date.now() + 3_600_000));
      const rest = await wholeList(world.unit, beside(first, 'after'));
      expect(idsOf(rest)).toEqual([...all.slice(25), moving.id]);
      await back(moving.id, moving.stateSince);
    });
  });

  it.each(['waiting', 'due', 'number', 'name', 'date'])(
    'by %s, each row once, also where keys are equal',
    async (sort) => {
      const tied = all.slice(10, 40);
      const { stateSince } = await db().application.findFirstOrThrow({ where: { id: tied[0]! } });
      const many = { where: { id: { in: tied } } };
      const before = await db().application.findMany(many);
      await db().application.updateMany({
        ...many,
        data: { stateSince, submittedAt: stateSince, applicantName: '阿依古丽·示例' },
      });
      const lines = await wholeList(world.unit, { sort });
      expect(new Set(idsOf(lines))).toEqual(new Set(all));
      expect(lines).toHaveLength(60);
      for (const { id, stateSince, submittedAt, applicantName } of before) {
        const data = { stateSince, submittedAt, applicantName };
        await db().application.update({ where: { id }, data });
      }
    },
  );

  it.each([
    '',
    'x',
    '2026-01-01T00:00:00.000Z',
    "'; DROP TABLE x",
    '\u0000',
    'A'.repeat(300),
    ['a', 'b'],
  ])('begin at the beginning with a place that is none: %j', async (after) => {
    const page = await pageOf(world.unit, { after });
    expect([page.lines[0]?.id, page.earlier]).toEqual([all[0], false]);
  });

  it('begin at the beginning with a place of another order', async () => {
    const byName = await pageOf(world.unit, { sort: 'name' });
    const page = await pageOf(world.unit, { ...beside(byName, 'after'), sort: 'number' });
    expect([page.lines.length, page.earlier]).toEqual([25, false]);
  });

  it('hold no name and no date that could be read in a link', async () => {
    const page = await pageOf(world.unit, { sort: 'name' });
    const { after } = beside(page, 'after');
    const read = Buffer.from(String(after), 'base64url').toString('utf8');
    expect(read).not.toMatch(/申报人|示例|20\d\d-/);
  });

  it('count to a thousand and no further', async () => {
    await copiesOf(all[0]!, 1000);
    expect((await pageOf(world.unit)).total).toBe(1001);
    expect((await myHome(world.unit)).waiting?.waiting).toBe(1001);
  });

  it('mark what was opened, and what is the reviewer’s own', async () => {
    const [id = ''] = all;
    const line = async (actor = world.unit) => (await pageOf(actor)).lines[0];
    const before = await line();
    expect([before?.opened, before?.own, before?.unit]).toEqual([false, false, '示例县融媒体中心']);
    await acts.open(world.unit, id);
    expect((await line())?.opened).toBe(true);
    const { applicantId } = await db().application.findUniqueOrThrow({ where: { id } });
    expect((await line({ ...world.unit, userId: applicantId }))?.own).toBe(true);
  });
});
