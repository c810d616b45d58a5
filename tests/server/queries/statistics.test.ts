import type { Actor } from '@/lib/domain/policy/actor';
import { statistics } from '@/lib/server/queries/statistics';
import { foldStatistics } from '@/lib/server/statistics/fold';
import {
  administrator,
  newApplicant,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp, sendBack } from '../commands/acts';

const read = async (actor: Actor, id: string, asked = {}): Promise<Record<string, number>> => {
  const page = await statistics(actor, asked);
  const found = page?.statistics.find((each) => each.id === id);
  return Object.fromEntries(
    (found?.lines ?? []).map(({ labels, count }) => [labels.join(' '), count]),
  );
};

describe('statistics', () => {
  const world = useWorld();
  let platform: Actor;

  beforeAll(async () => {
    platform = await administrator('platformAdmin');
    await readyDraft(world);
    await submitted(world);
    await sendBack(world.unit, (await submitted(world)).id);
    await handUp((await submitted(world)).id, world.unit);
    await handUp((await submitted(world)).id, world.unit, world.supervisor);
    const accepted = (await submitted(world)).id;
    await handUp(accepted, world.unit, world.supervisor);
    await acts.open(world.committee, accepted);
    await acts.accept(world.committee, accepted);
  });

  const offices = [
    { name: 'the unit', actor: () => world.unit, count: 5 },
    { name: 'its supervisor', actor: () => world.supervisor, count: 3 },
    { name: 'the committee', actor: () => world.committee, count: 2 },
    { name: 'the region, drafts too', actor: () => world.region, count: 6 },
    { name: 'the platform, drafts too', actor: () => platform, count: 6 },
  ];

  describe.each(['before it is folded', 'when it is folded'])('%s', (when) => {
    beforeAll(async () => {
      if (when === 'when it is folded') expect(await foldStatistics()).toBeGreaterThan(0);
    });

    it.each(offices)(
      'of $name count its own applications, by everything',
      async ({ actor, count }) => {
        const page = await statistics(actor());
        const totals = page?.statistics.map(({ id, total }) => [id, total]);
        const applications = ['state', 'series', 'level', 'unit', 'region', 'month'];
        expect(totals?.filter(([id]) => applications.includes(String(id)))).toEqual(
          applications.map((id) => [id, count]),
        );
      },
    );

    it('tell a region where its applications are', async () => {
      expect(await read(world.region, 'state')).toEqual({
        草稿: 1,
        待基层单位审核: 1,
        '已退回，待修改': 1,
        待主管单位审核: 1,
        待评审委员会审核: 1,
        形式审核通过: 1,
      });
      expect(await read(world.region, 'funnel')).toEqual({
        已建: 6,
        已提交: 5,
        单位已上报: 3,
        主管单位已上报: 2,
        形式审核通过: 1,
      });
    });

    it('tell how long what waits has waited', async () => {
      const waiting = await read(world.supervisor, 'waiting');
      expect(Object.entries(waiting).filter(([, count]) => count > 0)).toEqual([
        ['待主管单位审核 3 天以内', 1],
        ['待评审委员会审核 3 天以内', 1],
      ]);
    });

    it('tell who returned and for which section, to who had it then', async () => {
      for (const actor of [world.unit, world.region, platform]) {
        expect(await read(actor, 'return')).toEqual({ 基层单位回退: 1 });
        expect(await read(actor, 'reason')).toEqual({ 学历学位: 1 });
      }
      expect(await read(world.supervisor, 'return')).toEqual({});
    });

    it('are of the series and the year that are asked', async () => {
      const page = await statistics(world.region, { series: 'news' });
      expect(page).toMatchObject({
        series: 'news',
        seriesName: page?.statistics.find(({ id }) => id === 'series')?.lines[0]?.labels[0],
      });
      expect(await read(world.region, 'level', { series: 'news' })).toEqual({ 正高级: 6 });
      expect(await read(world.region, 'level', { series: 'engineering' })).toEqual({});
    });

    it('are not there for everybody without the permission, and empty for another region', async () => {
      for (const actor of [await newApplicant(), await administrator('auditor')]) {
        expect(await statistics(actor)).toBeNull();
      }
      const elsewhere = await administrator('regionAdmin', { regionCode: '654000' });
      expect((await statistics(elsewhere))?.statistics).toEqual([]);
    });
  });

  it('are folded once: again changes nothing', async () => {
    expect(await foldStatistics()).toBe(0);
    expect(await read(world.unit, 'state')).toMatchObject({ 待基层单位审核: 1, 形式审核通过: 1 });
  });
});
