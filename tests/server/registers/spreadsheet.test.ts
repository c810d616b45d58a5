import type { Actor } from '@/lib/domain/policy/actor';
import { registerOf } from '@/lib/domain/registers/registry';
import { sheetHeads } from '@/lib/domain/registers/sheet';
import { applySheet, previewSheet } from '@/lib/server/commands/register-sheet';
import { db } from '@/lib/server/db';
import { actorOf, contextOf, makeAdministrator } from '@/prisma/seed/world/people';
import { outcome, useWorld } from '../../support/world';

useWorld();
let platform: Actor;
beforeAll(async () => {
  const id = await makeAdministrator('platform', '平台示例', { role: 'platformAdmin' });
  platform = await actorOf(id, 'platformAdmin');
});

const auditOf = (key: string) =>
  db().auditEntry.findMany({ where: { objectId: key }, select: { action: true } });

describe('a spreadsheet', () => {
  const register = 'specialties';
  const line = (key: string, name: string) => [key, '新闻专业人员', name, '', '99', '是'];
  const cells = (...lines: string[][]) => [sheetHeads(registerOf(register)), ...lines];

  test('shows what it would do, does just that, and records each', async () => {
    const { name } = await db().series.findUniqueOrThrow({ where: { key: 'news' } });
    const added = ['news.sheet', name, '表格专业', '', '99', '是'];
    const input = { register, cells: cells(added) } as const;
    const { lines, digest } = await previewSheet(contextOf(platform), input);
    expect(lines).toMatchObject([{ line: 2, kind: 'added', name: '表格专业' }]);
    const done = await applySheet(contextOf(platform), { ...input, digest });
    expect(done).toEqual({ added: 1, changed: 0 });
    expect((await auditOf('news.sheet')).map(({ action }) => action)).toEqual(['register.make']);
    const again = applySheet(contextOf(platform), { ...input, digest });
    expect(await outcome(again)).toBe('sheetChanged');
    const { lines: left } = await previewSheet(contextOf(platform), input);
    expect(left).toEqual([]);
  });

  test.each([
    ['an unknown series', [['news.a', '没有的系列', '甲', '', '1', '是']], '没有“没有的系列”'],
    ['a line that stands twice', [line('news.b', '乙'), line('news.b', '乙')], '出现了两次'],
  ])('with %s is refused whole', async (_, lines, sentence) => {
    const { name } = await db().series.findUniqueOrThrow({ where: { key: 'news' } });
    const named = lines.map((each) => each.map((cell) => (cell === '新闻专业人员' ? name : cell)));
    const input = { register, cells: cells(...named) } as const;
    const { lines: planned, digest } = await previewSheet(contextOf(platform), input);
    expect(planned.flatMap(({ problems }) => problems).join()).toContain(sentence);
    expect(await outcome(applySheet(contextOf(platform), { ...input, digest }))).toBe('invalid');
    expect(await db().specialty.count({ where: { key: { in: ['news.a', 'news.b'] } } })).toBe(0);
  });
});
