import type { Actor } from '@/lib/domain/policy/actor';
import type { FilterKey } from '@/lib/domain/review-list/list-query';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { filterKeys } from '@/lib/domain/review-list/list-query';
import { db } from '@/lib/server/db';
import { sealName } from '@/lib/server/queries/review-list/asked-list';
import { targetOf } from '@/prisma/seed/world/applications';
import { approvedUnit, newApplicant, readyDraft, useWorld } from '@/tests/support/world';
import { acts, handUp, sendBack } from '../../commands/acts';
import { pageOf, wholeList } from './lists';

// A region's worth of applications is made before the first test.
jest.setTimeout(120_000);

const names = ['first', 'other', 'returned', 'opened', 'old', 'ofStation'] as const;
type Name = (typeof names)[number];
const day = 86_400_000;

describe('the filters of a list', () => {
  const world = useWorld();
  const ids = {} as Record<Name, string>;
  const people = {} as Record<Name, Actor>;
  let otherTarget: typeof world.target;

  beforeAll(async () => {
    otherTarget = await targetOf('news', 2);
    const station = await approvedUnit('示例县广播电视台', world.bureauId, world.supervisor);
    const make = async (name: Name, person: string, target = world.target, at = world) => {
      people[name] = await newApplicant(person);
      const { id } = await readyDraft({ ...at, target }, people[name]);
      ids[name] = id;
      await acts.submit(people[name], id);
    };
    await make('first', '张三丰');
    await make('other', '迪丽娜尔·阿不都热合曼', otherTarget);
    await make('returned', '古丽·示例');
    await sendBack(world.unit, ids.returned);
    await acts.submit(people.returned, ids.returned);
    await make('opened', '𠮷示例');
    await acts.open(world.unit, ids.opened);
    await make('old', '王小明');
    await make('ofStation', '李四', world.target, { ...world, unitId: station.unitId });
    // One has gone up, ten days ago and with warnings, so that states and days differ.
    await handUp(ids.old, world.unit);
    await db().application.updateMany({ data: { warningCount: 0 } });
    await db().application.update({
      where: { id: ids.old },
      data: { stateSince: new Date(Date.now() - 10 * day), warningCount: 2 },
    });
  });

  const listed = async (params: LinkParams, actor = world.region): Promise<Name[]> => {
    const found = new Set((await wholeList(actor, { view: 'all', ...params })).map(({ id }) => id));
    return names.filter((name) => found.has(ids[name]));
  };
  const round = async () =>
    (await db().application.findUniqueOrThrow({ where: { id: ids.first } })).roundId;
  const others = (...left: Name[]) => names.filter((name) => !left.includes(name));
  const everybody = [...names];

  type Case = readonly [FilterKey, () => string | Promise<string>, () => readonly Name[]];
  const cases: readonly Case[] = [
    ['round', round, () => everybody],
    ['round', () => '0197b1a2-0000-7000-8000-000000000001', () => []],
    ['series', () => 'news', () => everybody],
    ['series', () => 'health', () => []],
    ['specialty', () => world.target.specialtyKey, () => everybody],
    ['specialty', () => 'no-such', () => []],
    ['title', () => otherTarget.titleKey, () => ['other']],
    ['level', () => '1', () => others('other')],
    ['level', () => '2', () => ['other']],
    ['unit', () => '广播', () => ['ofStation']],
    ['unit', () => 'slxgb', () => ['ofStation']],
    ['unit', () => 'ShiLiXian Guang', () => ['ofStation']],
    ['unit', () => '%', () => []],
    ['state', () => 'supervisingReview', () => ['old']],
    ['state', () => 'accepted', () => []],
    ['days', () => '7', () => ['old']],
    ['days', () => '15', () => []],
    ['returned', () => '1', () => ['returned']],
    ['warnings', () => '1', () => ['old']],
    ['unread', () => '1', () => others('opened')],
    ['person', () => people.first.userId, () => ['first']],
    ['person', () => world.unit.userId, () => []],
    ['name', () => sealName('张三丰'), () => ['first']],
    ['name', () => sealName('三丰'), () => ['first']],
    ['name', () => sealName('丰'), () => ['first']],
    ['name', () => sealName('zhangsan'), () => ['first']],
    ['name', () => sealName('ZSF'), () => ['first']],
    ['name', () => sealName('阿不都'), () => ['other']],
    ['name', () => sealName('迪丽娜尔•阿不都'), () => ['other']],
    ['name', () => sealName('abudourehe'), () => ['other']],
    ['name', () => sealName('𠮷'), () => ['opened']],
    ['name', () => sealName('示例'), () => ['returned', 'opened']],
    ['name', () => sealName('%'), () => []],
    ['name', () => sealName('nobody'), () => []],
    // not one of ours: as if it were not there
    ['name', () => 'c2VhbGVk', () => everybody],
  ];

  it.each(cases)('%s, case %#', async (key, value, expected) => {
    expect(await listed({ [key]: await value() })).toEqual(expected());
  });

  it('number', async () => {
    const { number } = await db().application.findUniqueOrThrow({ where: { id: ids.first } });
    expect(await listed({ number })).toEqual(['first']);
  });

  it('are all tried above', () => {
    const tried = new Set<string>([...cases.map(([key]) => key), 'number']);
    expect(filterKeys.filter((key) => !tried.has(key))).toEqual([]);
  });

  it('hold together', async () => {
    expect(await listed({ level: '1', unit: '融媒体', unread: '1' })).toEqual([
      'first',
      'returned',
      'old',
    ]);
    expect(await listed({ level: '2', unit: '广播' })).toEqual([]);
  });

  it('count what they leave', async () => {
    const page = await pageOf(world.region, { level: '1', unit: '融媒体' });
    expect([page.total, page.lines.length]).toEqual([4, 4]);
  });

  it('never widen what somebody may see', async () => {
    for (const key of filterKeys) {
      const value = cases.find(([each]) => each === key)?.[1] ?? (() => 'RSSQ00000001');
      const seen = await listed({ [key]: await value() }, world.supervisor);
      expect(others('old').filter((name) => seen.includes(name))).toEqual([]);
    }
  });

  const inOrder = (sort: string) => wholeList(world.region, { view: 'all', sort });

  it('by number and by name: as people count, and by pinyin', async () => {
    const named = async (sort: string) =>
      (await inOrder(sort)).map(({ id }) => names.find((name) => ids[name] === id));
    expect(await named('number')).toEqual([...names]);
    // dili, guli, li, wang, zhang; a character without a reading comes last
    const byPinyin = ['other', 'returned', 'ofStation', 'old', 'first', 'opened'];
    expect(await named('name')).toEqual(byPinyin);
  });

  it('by waiting: the longest first; by date: the newest 上报 first', async () => {
    const waiting = (await inOrder('waiting')).map(({ stateSince }) => stateSince.getTime());
    expect(waiting).toEqual(waiting.toSorted((a, b) => a - b));
    const sent = (await inOrder('date')).map(({ submittedAt }) => submittedAt?.getTime() ?? 0);
    expect(sent).toEqual(sent.toSorted((a, b) => b - a));
    expect(new Set(sent).size).toBe(names.length);
  });

  it('by nearest deadline: a late correction has its own', async () => {
    const { round: windows } = await db().application.findUniqueOrThrow({
      where: { id: ids.returned },
      select: { round: { select: { id: true, unitReviewTo: true } } },
    });
    const late = new Date(windows.unitReviewTo.getTime() + day);
    await db().application.update({
      where: { id: ids.returned },
      data: { correctionDueAt: late },
    });
    const lines = await wholeList(world.unit, { sort: 'due' });
    expect(lines.at(-1)?.id).toBe(ids.returned);
    expect(lines.at(-1)?.due).toEqual(new Date(late.getTime() + 15 * day));
    expect(lines[0]?.due).toEqual(windows.unitReviewTo);
  });

  it('offer what can be chosen: rounds in scope, series, and of one series the rest', async () => {
    const { choices } = await pageOf(world.region, { series: 'news' });
    expect(choices.rounds).toHaveLength(1);
    expect(choices.series.length).toBeGreaterThan(25);
    expect(choices.specialties.map(({ name }) => name)).toContain('新闻');
    expect(choices.titles.map(({ name }) => name)).toContain('高级记者');
    const without = (await pageOf(world.region)).choices;
    expect([without.specialties, without.titles]).toEqual([[], []]);
    const ofCommittee = (await pageOf(world.committee)).choices.rounds;
    expect(ofCommittee.map(({ key }) => key)).toEqual([await round()]);
  });
});
