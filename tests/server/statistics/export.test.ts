import { readSheet } from 'read-excel-file/node';
import type { Actor } from '@/lib/domain/policy/actor';
import { exportStatistics } from '@/lib/server/commands/export-statistics';
import { db } from '@/lib/server/db';
import { statistics } from '@/lib/server/queries/statistics';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, newApplicant, outcome, submitted, useWorld } from '@/tests/support/world';
import { sendBack } from '../commands/acts';

const world = useWorld();
const asked = { year: '', series: '', reason: '向上级报送年度进展' };

beforeAll(async () => {
  await submitted(world);
  await sendBack(world.unit, (await submitted(world)).id);
});

const exported = () =>
  db().auditEntry.findMany({
    where: { action: 'statistics.export' },
    select: { actorId: true, objectId: true, reason: true },
    orderBy: { at: 'asc' },
  });

describe('an export', () => {
  const offices: [string, () => Actor][] = [
    ['the unit', () => world.unit],
    ['its supervisor', () => world.supervisor],
    ['the committee', () => world.committee],
    ['the region', () => world.region],
  ];

  test.each(offices)('of %s is what its page shows, in cells of text', async (_, actor) => {
    const { name, file } = await exportStatistics(contextOf(actor()), asked);
    const [heads, ...lines] = await readSheet(Buffer.from(file, 'base64'));
    expect(heads).toEqual(['统计', '项目', '数量', '单位']);
    const page = await statistics(actor(), asked);
    expect(name).toBe(`统计 ${page?.year} 全部系列.xlsx`);
    const shown = page?.statistics.flatMap(({ title, unit, lines: counted, total }) => [
      ...counted.map(({ labels, count }) => [title, labels.join(' · '), String(count), unit]),
      ...(total === null ? [] : [[title, '合计', String(total), unit]]),
    ]);
    expect(lines.slice(4)).toEqual(shown);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 2))).toEqual([
      ['统计范围', actor().office],
      ['申报年度', String(page?.year)],
      ['系列', '全部系列'],
    ]);
  });

  test('leaves who, what and why in the audit', async () => {
    const before = (await exported()).length;
    await exportStatistics(contextOf(world.region), { ...asked, series: 'news' });
    const page = await statistics(world.region);
    const entries = await exported();
    expect(entries).toHaveLength(before + 1);
    const { name } = await db().series.findUniqueOrThrow({ where: { key: 'news' } });
    expect(entries.at(-1)).toEqual({
      actorId: world.region.userId,
      objectId: `${page?.year} ${name}`,
      reason: asked.reason,
    });
  });

  test('is refused to everybody else, and leaves nothing', async () => {
    const before = await exported();
    for (const actor of [await newApplicant(), await administrator('auditor')]) {
      expect(await outcome(exportStatistics(contextOf(actor), asked))).toBe('notFound');
    }
    expect(await exported()).toEqual(before);
  });
});
