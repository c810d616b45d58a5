import { db } from '@/lib/server/db';
import { listPosition } from '@/lib/server/queries/review-list/list-position';
import type { Actor } from '@/lib/domain/policy/actor';
import { changed, listSearch } from '@/lib/domain/review-list/list-link';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { newApplicant, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp } from '../../commands/acts';
import { copiesOf } from '../copies';
import { idsOf, pageOf, wholeList } from './lists';

describe('an application beside its neighbours', () => {
  const world = useWorld();
  let all: string[];
  beforeAll(async () => {
    const { id } = await submitted(world);
    all = [id, ...(await copiesOf(id, 29))];
  });

  /** The link of a row, as its list writes it. */
  async function linkOf(id: string, params: LinkParams, actor: Actor) {
    const { kind, list } = await pageOf(actor, params);
    const line = (await wholeList(actor, params)).find((each) => each.id === id);
    if (line === undefined) throw new Error('not listed');
    return { list: listSearch(kind, changed(list, {})), at: line.place };
  }
  const positionOf = async (id: string, params: LinkParams = {}, actor = world.unit) =>
    listPosition(actor, id, await linkOf(id, params, actor));
  const idOf = (link: string | null | undefined) =>
    link?.match(/^\/applications\/([0-9a-f-]{36})\/review\?list=/)?.[1] ?? null;

  it('says which of how many it is', async () => {
    for (const at of [0, 11, 29]) {
      const position = await positionOf(all[at]!);
      expect([position?.number, position?.total]).toEqual([at + 1, 30]);
      expect([idOf(position?.previous), idOf(position?.next)]).toEqual([
        all[at - 1] ?? null,
        all[at + 1] ?? null,
      ]);
      expect(position?.back).toBe('/applications');
    }
  });

  it.each(['waiting', 'due', 'number', 'name', 'date'])(
    'leads through the whole list by %s, there and back',
    async (sort) => {
      const order = idsOf(await wholeList(world.unit, { sort }));
      const walk = async (from: string, side: 'next' | 'previous') => {
        const seen = [from];
        let link = await linkOf(from, { sort }, world.unit);
        for (;;) {
          const position = await listPosition(world.unit, seen.at(-1)!, link);
          const there = position?.[side];
          if (!there) return seen;
          seen.push(idOf(there)!);
          const params = new URL(there, 'http://x').searchParams;
          link = { list: params.get('list')!, at: params.get('at')! };
        }
      };
      expect(await walk(order[0]!, 'next')).toEqual(order);
      expect(await walk(order.at(-1)!, 'previous')).toEqual(order.toReversed());
    },
  );

  it('goes on where it was after it has left the list', async () => {
    const { id } = await submitted(world);
    await db().application.update({
      where: { id },
      data: { stateSince: new Date((await since(all[4]!)).getTime() + 1) },
    });
    const link = await linkOf(id, {}, world.unit);
    expect((await listPosition(world.unit, id, link))?.number).toBe(6);
    await handUp(id, world.unit);
    const position = await listPosition(world.unit, id, link);
    expect([position?.number, position?.total]).toEqual([null, 30]);
    expect([idOf(position?.previous), idOf(position?.next)]).toEqual([all[4], all[5]]);
  });
  const since = async (id: string) =>
    (await db().application.findUniqueOrThrow({ where: { id } })).stateSince;

  it('keeps to the filters of the list', async () => {
    const marked = [all[2]!, all[9]!, all[20]!];
    await db().application.updateMany({
      where: { id: { in: marked } },
      data: { warningCount: 99, returnCount: 1 },
    });
    const position = await positionOf(marked[1]!, { warnings: '1', returned: '1' });
    expect([position?.number, position?.total]).toEqual([2, 3]);
    expect([idOf(position?.previous), idOf(position?.next)]).toEqual([marked[0], marked[2]]);
    expect(position?.back).toBe('/applications?returned=1&warnings=1');
  });

  it('carries list and place along, so that tabs and acts lead back', async () => {
    const link = await linkOf(all[3]!, { sort: 'name' }, world.unit);
    const position = await listPosition(world.unit, all[3]!, link);
    expect(Object.fromEntries(new URLSearchParams(position?.from))).toEqual(link);
  });

  it('is nothing without a list, with a place that is none, and in other roles', async () => {
    const link = await linkOf(all[0]!, {}, world.unit);
    const nowhere = [
      {},
      { list: '' },
      { at: 'x' },
      { ...link, at: 'x' },
      { ...link, at: [link.at] },
      { list: 'sort=name', at: link.at },
    ];
    for (const params of nowhere) {
      expect(await listPosition(world.unit, all[0]!, params)).toBeNull();
    }
    expect(await listPosition(await newApplicant(), all[0]!, link)).toBeNull();
  });

  it('shows nobody a neighbour that is not in their own list', async () => {
    const link = await linkOf(all[5]!, {}, world.unit);
    const position = await listPosition(world.committee, all[5]!, link);
    expect([position?.previous, position?.next, position?.total]).toEqual([null, null, 0]);
  });

  it('stays after 办理', async () => {
    const link = await linkOf(all[0]!, {}, world.unit);
    await acts.open(world.unit, all[0]!);
    expect((await listPosition(world.unit, all[0]!, link))?.number).toBe(1);
  });
});
