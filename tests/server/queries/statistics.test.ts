import { statistics } from '@/lib/server/queries/statistics';
import { administrator, newApplicant, submitted, useWorld } from '@/tests/support/world';
import { handUp, sendBack } from '../commands/acts';

describe('statistics', () => {
  const world = useWorld();

  beforeAll(async () => {
    await submitted(world);
    await sendBack(world.unit, (await submitted(world)).id);
    await handUp((await submitted(world)).id, world.unit);
    await handUp((await submitted(world)).id, world.unit, world.supervisor);
  });

  const offices = [
    { name: 'the unit', actor: () => world.unit, count: 4 },
    { name: 'its supervisor', actor: () => world.supervisor, count: 2 },
    { name: 'the committee', actor: () => world.committee, count: 1 },
    { name: 'the region', actor: () => world.region, count: 4 },
  ];

  it.each(offices)(
    'of $name count its own applications, by everything',
    async ({ actor, count }) => {
      const totals = (await statistics(actor())).map(({ bars }) =>
        bars.reduce((sum, bar) => sum + bar.count, 0),
      );
      expect(totals).toEqual([count, count, count, count, count]);
    },
  );

  it('tell a region where its applications are', async () => {
    const [state] = await statistics(world.region);
    expect(new Map(state?.bars.map(({ name, count }) => [name, count]))).toEqual(
      new Map([
        ['待基层单位审核', 1],
        ['已退回，待修改', 1],
        ['待主管单位审核', 1],
        ['待评审委员会审核', 1],
      ]),
    );
  });

  it('are empty for everybody without the permission, and for another region', async () => {
    const others = [
      await newApplicant(),
      await administrator('platformAdmin'),
      await administrator('auditor'),
    ];
    for (const actor of others) expect(await statistics(actor)).toEqual([]);
    const elsewhere = await administrator('regionAdmin', { regionCode: '654000' });
    expect((await statistics(elsewhere)).flatMap(({ bars }) => bars)).toEqual([]);
  });
});
