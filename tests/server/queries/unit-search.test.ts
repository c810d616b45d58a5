import { searchUnits } from '@/lib/server/queries/unit-search';
import { db } from '@/lib/server/db';
import { registerUnitIn } from '@/prisma/seed/world/people';
import { nextSerial, useWorld } from '@/tests/support/world';

describe('finding a unit', () => {
  const world = useWorld();
  const names = async (text: string, receivingOnly = false) =>
    (await searchUnits(text, receivingOnly)).map(({ name }) => name);

  it.each([
    '融媒体',
    ' 融媒体 ',
    '示例县融媒体中心',
    'shilixianrong',
    'ShiLiXian RongMeiTi',
    'slxrmt',
    'ｓｌｘｒｍｔ',
  ])('by %s', async (text) => {
    expect(await names(text)).toEqual(['示例县融媒体中心']);
  });

  it('by its whole credit code, in any case', async () => {
    const { uscc } = await db().unit.findUniqueOrThrow({ where: { id: world.unitId } });
    expect(await names(uscc.toLowerCase())).toEqual(['示例县融媒体中心']);
    expect(await names(uscc.slice(0, 12))).toEqual([]);
  });

  it.each(['', '   ', '不存在的单位'])('finds nothing by %j', async (text) => {
    expect(await names(text)).toEqual([]);
  });

  it.each(['%', '_', '示例%中心', '\\'])('takes %s as it is written', async (text) => {
    expect(await names(text)).toEqual([]);
  });

  it.each(['\u0000', 'a\u0000b', '\uD842', '𠮷'.repeat(500), "'; --"])(
    'finds nothing by what nobody can type: %j',
    async (text) => {
      expect(await names(text)).toEqual([]);
    },
  );

  it('offers a supervising unit only where one is chosen', async () => {
    expect(await names('示例县', true)).toEqual(['示例县委宣传部']);
  });

  it('offers those that can be picked first, and twenty at most', async () => {
    await registerUnitIn('示例县甲馆', nextSerial(), world.bureauId, { name: '古丽·示例' });
    const found = await searchUnits('示例县', false);
    expect(found.map(({ approved }) => approved)).toEqual([true, true, false]);
    await db().$executeRaw`
      INSERT INTO "Unit" (id, name, pinyin, initials, uscc, nature, "regionCode", "leaderName",
        "leaderMobile", telephone, state)
      SELECT gen_random_uuid(), name || at, pinyin, initials, uscc || at, nature, "regionCode",
        "leaderName", "leaderMobile", telephone, state
      FROM "Unit", generate_series(1, 30) AS at WHERE id = ${world.unitId}::uuid`;
    expect(await searchUnits('示例县', false)).toHaveLength(20);
  });
});
