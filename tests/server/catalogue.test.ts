import { PrismaPg } from '@prisma/adapter-pg';
import { beijing } from '@/lib/domain/beijing-time';
import { PrismaClient } from '@/prisma/client/client';
import { loadCatalogue } from '@/prisma/seed/catalogue';
import { freshDatabase } from '@/tests/support/postgres';

describe('loading the catalogue', () => {
  let db: PrismaClient;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    db = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
    close = async () => {
      await db.$disconnect();
      await database.drop();
    };
  });

  afterAll(() => close());

  const everything = async () => ({
    regions: await db.reviewRegion.findMany({ orderBy: { code: 'asc' } }),
    series: await db.series.findMany({ orderBy: { key: 'asc' } }),
    specialties: await db.specialty.findMany({ orderBy: { key: 'asc' } }),
    titles: await db.title.findMany({ orderBy: { key: 'asc' } }),
    committees: await db.committee.findMany({ orderBy: { id: 'asc' } }),
    scopes: await db.committeeScope.findMany({ orderBy: { id: 'asc' } }),
    rounds: await db.round.findMany({ orderBy: { id: 'asc' } }),
    calendar: await db.calendarDay.findMany({ orderBy: { date: 'asc' } }),
    legalTexts: await db.legalText.findMany({ orderBy: { kind: 'asc' } }),
    notices: await db.notice.findMany({ orderBy: { id: 'asc' } }),
    siteEntries: await db.siteEntry.findMany({ orderBy: { id: 'asc' } }),
  });

  // A fresh database of the tests has the catalogue already.
  const empty = async () => {
    await db.$transaction([
      db.committeeScope.deleteMany(),
      db.round.deleteMany(),
      db.committee.deleteMany(),
      db.title.deleteMany(),
      db.examRule.deleteMany(),
      db.specialty.deleteMany(),
      db.series.deleteMany(),
      db.notice.deleteMany(),
      db.reviewRegion.deleteMany(),
      db.calendarDay.deleteMany(),
      db.legalText.deleteMany(),
      db.siteEntry.deleteMany(),
    ]);
  };

  it('fills an empty database, even from two processes at once', async () => {
    await empty();
    await Promise.all([loadCatalogue(db), loadCatalogue(db)]);
    const { rounds, committees, regions } = await everything();
    expect(regions).toHaveLength(16);
    expect(rounds).toHaveLength(committees.length);
    const now = new Date();
    expect(rounds.filter(({ applyFrom, applyTo }) => applyFrom <= now && now < applyTo)).toEqual(
      rounds,
    );
  });

  it('keeps holidays on the day on which they were meant', async () => {
    const day = await db.calendarDay.findUnique({ where: { date: new Date('2026-10-10') } });
    expect(day).toMatchObject({ kind: 'workday', name: '国庆节调休' });
  });

  it('changes nothing the second time, and takes less than two seconds', async () => {
    const before = await everything();
    const start = performance.now();
    await loadCatalogue(db);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await everything()).toEqual(before);
  });

  it('leaves alone what the operator changed or took away', async () => {
    const [committee] = await db.committee.findMany({ take: 1, orderBy: { id: 'asc' } });
    const committeeId = committee?.id ?? '';
    await db.series.update({
      where: { key: 'news' },
      data: { open: false, shortName: '新闻传播' },
    });
    await db.title.update({ where: { key: 'archives.1' }, data: { code: '1101' } });
    await db.committee.update({ where: { id: committeeId }, data: { name: '改了名的评审委员会' } });
    await db.committeeScope.deleteMany({ where: { committeeId } });
    await db.round.updateMany({ where: { committeeId }, data: { applyTo: beijing(2030, 1, 1) } });
    await db.calendarDay.delete({ where: { date: new Date('2026-03-20') } });
    await db.notice.deleteMany({ where: { title: '浏览器要求' } });
    await db.siteEntry.deleteMany({ where: { section: 'committeeContact' } });
    const before = await everything();
    await loadCatalogue(db);
    expect(await everything()).toEqual(before);
  });

  it('opens no rounds by itself in a later year', async () => {
    const before = await everything();
    await loadCatalogue(db, beijing(2031, 5, 1));
    expect(await everything()).toEqual(before);
  });

  it('puts back a title that is missing', async () => {
    await db.title.delete({ where: { key: 'news.editor.4' } });
    await loadCatalogue(db);
    expect(await db.title.findUnique({ where: { key: 'news.editor.4' } })).toMatchObject({
      name: '助理编辑',
      code: '0708',
    });
  });
});
