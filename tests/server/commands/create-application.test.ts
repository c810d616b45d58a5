import { createApplication } from '@/lib/server/commands/create-application';
import { db } from '@/lib/server/db';
import { targetOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { administrator, newApplicant, outcome, useWorld } from '@/tests/support/world';
import { applicationOf, historyOf, setWindows } from './readings';

describe('新增申请书', () => {
  const world = useWorld();
  const create = async (
    ...[actor, target]: [Parameters<typeof contextOf>[0], typeof world.target]
  ) => createApplication(contextOf(actor), target);

  it('makes a draft of this year with a number and the first line of its history', async () => {
    const applicant = await newApplicant();
    const { id } = await create(applicant, world.target);
    const row = await db().application.findUniqueOrThrow({
      where: { id },
      include: { round: true, title: true },
    });
    expect(row).toMatchObject({
      applicantId: applicant.userId,
      state: 'draft',
      version: 1,
      regionCode: '650000',
      year: row.round.year,
      returnLimit: row.round.returnLimit,
      returnCount: 0,
      submissionCount: 0,
      holderUnitId: null,
      everHeldBy: [],
    });
    expect(row.round.committeeId).toBe(world.committeeId);
    expect(row.number).toMatch(/^RSSQ\d{8}$/);
    expect(row.displayName).toMatch(new RegExp(`^\\[自治区\\]新闻系列-.+-${row.title.name}$`));
    expect(await historyOf(id)).toEqual(['create draft → draft']);
  });

  it('asked again with the same title answers the one that is there', async () => {
    const applicant = await newApplicant();
    const first = await create(applicant, world.target);
    expect(await create(applicant, world.target)).toEqual(first);
    const parallel = await Promise.all(
      Array.from({ length: 5 }, () => create(applicant, world.target)),
    );
    expect(parallel).toEqual(parallel.map(() => first));
    expect(await db().application.count({ where: { applicantId: applicant.userId } })).toBe(1);
    expect(await historyOf(first.id)).toEqual(['create draft → draft']);
  });

  it('gives five people who begin at once five numbers', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => newApplicant()));
    const made = await Promise.all(people.map((person) => create(person, world.target)));
    const rows = await db().application.findMany({
      where: { id: { in: made.map(({ id }) => id) } },
      select: { number: true },
    });
    expect(new Set(rows.map(({ number }) => number)).size).toBe(5);
  });

  it('allows no second title in the same year', async () => {
    const applicant = await newApplicant();
    await create(applicant, world.target);
    const other = await targetOf('news', 2);
    expect(await outcome(create(applicant, other))).toBe('oneApplicationAYear');
    expect(await db().application.count({ where: { applicantId: applicant.userId } })).toBe(1);
  });

  it('allows one application a person and year in the database itself', async () => {
    const applicant = await newApplicant();
    const { id } = await create(applicant, world.target);
    const copy = db().$executeRaw`
      INSERT INTO "Application" (id, number, "applicantId", year, "roundId", "formVersionId",
        "regionCode", "specialtyKey", "titleKey", "displayName", state, "returnLimit")
      SELECT gen_random_uuid(), 'RSSQ99999999', "applicantId", year, "roundId", "formVersionId",
        "regionCode", "specialtyKey", "titleKey", "displayName", state, "returnLimit"
      FROM "Application" WHERE id = ${id}::uuid`;
    await expect(copy).rejects.toThrow('23505');
  });

  it.each([
    ['a region that is none', { regionCode: '110000' }],
    ['a specialty that is none', { specialtyKey: 'no-such-specialty' }],
    ['a title that is none', { titleKey: 'no-such-title' }],
  ])('has no committee for %s', async (_, wrong) => {
    const applicant = await newApplicant();
    expect(await outcome(create(applicant, { ...world.target, ...wrong }))).toBe('noCommittee');
  });

  it('has no committee for a title of another series', async () => {
    const other = await targetOf('archives', 1);
    const applicant = await newApplicant();
    const mixed = { ...world.target, titleKey: other.titleKey };
    expect(await outcome(create(applicant, mixed))).toBe('noCommittee');
  });

  it('is refused where a national examination gives the title', async () => {
    const { key, seriesKey } = await db().specialty.findUniqueOrThrow({
      where: { key: 'engineering.software' },
    });
    const title = await db().title.findFirstOrThrow({ where: { seriesKey, level: 2 } });
    const examined = { regionCode: '650000', specialtyKey: key, titleKey: title.key };
    expect(await outcome(create(await newApplicant(), examined))).toBe('examOnly');
  });

  it.each([
    'unitAdmin',
    'supervisingAdmin',
    'committeeAdmin',
    'regionAdmin',
    'platformAdmin',
  ] as const)('is not for a %s', async (role) => {
    const actor = await administrator(role, { unitId: world.unitId });
    expect(await outcome(create(actor, world.target))).toBe('notFound');
  });

  it('is bound to the region that was chosen, not to the region of entry', async () => {
    const applicant = { ...(await newApplicant()), entryRegionCode: '654000' };
    const { id } = await create(applicant, world.target);
    expect(
      await db().application.findUnique({ where: { id }, select: { regionCode: true } }),
    ).toEqual({ regionCode: '650000' });
  });

  it('is possible in the round only', async () => {
    const { id } = await create(await newApplicant(), world.target);
    const late = await newApplicant();
    await setWindows(id, { from: -20, to: -1, unit: 10, supervising: 20 });
    expect(await outcome(create(late, world.target))).toBe('roundClosed');
    await setWindows(id, { from: 1, to: 5, unit: 10, supervising: 20 });
    expect(await outcome(create(late, world.target))).toBe('roundClosed');
    await setWindows(id, { from: -1, to: 5, unit: 10, supervising: 20 });
    expect(await outcome(create(late, world.target))).toBe('done');
    expect((await applicationOf(id)).state).toBe('draft');
  });
});
