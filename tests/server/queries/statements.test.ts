import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { db } from '@/lib/server/db';
import { saveSection } from '@/lib/server/commands/save-section';
import { editPage } from '@/lib/server/queries/edit-section';
import type { LinkParams } from '@/lib/domain/review-list/read-list';
import { listSorts } from '@/lib/domain/review-list/desk';
import { myApplications } from '@/lib/server/queries/my-applications';
import { myHome } from '@/lib/server/queries/my-home';
import { listPosition } from '@/lib/server/queries/review-list/list-position';
import { printSource } from '@/lib/server/queries/print-source';
import { reviewPage } from '@/lib/server/queries/review-page';
import { reviewListPage } from '@/lib/server/queries/review-list/list-page';
import { listUnits } from '@/lib/server/queries/units';
import { actorOfSession, startSession } from '@/lib/server/session';
import { contextOf } from '@/prisma/seed/world/people';
import type { Actor } from '@/lib/domain/policy/actor';
import { readyDraft, submitted, useWorld } from '@/tests/support/world';
import { sendBack } from '../commands/acts';
import { rowsFor } from '../commands/readings';
import { copiesOf } from './copies';

const statements: string[] = [];
// oxlint-disable-next-line typescript/unbound-method -- called on the client that it was asked of
const query = Client.prototype.query as (...args: unknown[]) => unknown;
const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : String((asked as { text?: unknown }).text);

/** The statements that reach the database while `act` runs, transaction brackets left out. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0;
  await act();
  return statements.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK|SET)\b/.test(text));
}
/** The number of statements; the second time, when what is kept for good is kept. */
async function countOf(act: () => Promise<unknown>): Promise<number> {
  await act();
  return (await statementsOf(act)).length;
}

describe('how many statements it takes', () => {
  const world = useWorld();
  const now = new Date();
  beforeAll(() => {
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      statements.push(textOf(args[0]));
      return query.apply(this, args);
    } as typeof Client.prototype.query;
  });
  afterAll(() => {
    Client.prototype.query = query as typeof Client.prototype.query;
  });

  it('the counting itself counts', async () => {
    expect(await countOf(() => db().$queryRaw`SELECT 1`)).toBe(1);
    expect(await countOf(() => db().unit.count())).toBe(1);
  });

  it('the list of a reviewer: two, for 1 line and for 25 of 50', async () => {
    const { id } = await submitted(world);
    const one = await countOf(() => reviewListPage(world.unit, {}));
    await copiesOf(id, 49);
    const many = await countOf(() => reviewListPage(world.unit, {}));
    expect((await reviewListPage(world.unit, {}))?.lines).toHaveLength(25);
    expect([one, many]).toEqual([2, 2]);
  });

  it('a list filtered, ordered and at a later page: two, and one for names that stand for keys', async () => {
    const page = await reviewListPage(world.region, { view: 'all' });
    const [first] = page?.lines ?? [];
    const { roundId } = await db().application.findFirstOrThrow({ select: { roundId: true } });
    const wishes: LinkParams[] = [
      ...listSorts.map((sort) => ({ sort })),
      { round: roundId },
      { series: 'news' },
      { level: '1', unit: '融媒体', state: 'unitReview' },
      { days: '3', returned: '1', warnings: '1', unread: '1' },
      { number: first?.number ?? '', person: world.unit.userId },
      { after: first?.place ?? '' },
      { before: first?.place ?? '' },
    ];
    const counts: number[] = [];
    for (const params of wishes) {
      counts.push(await countOf(() => reviewListPage(world.region, { view: 'all', ...params })));
    }
    const named = (wish: LinkParams) => 'series' in wish || 'level' in wish || 'unit' in wish;
    expect(counts).toEqual(wishes.map((wish) => (named(wish) ? 3 : 2)));
  });

  it('a filtered list leaves no statement behind on the connection', async () => {
    const named = async () => {
      const [row] = await db().$queryRaw<{ kept: number }[]>`
        SELECT count(*)::int AS kept FROM pg_prepared_statements WHERE statement LIKE ${'%planned each time%'}`;
      return row?.kept;
    };
    await reviewListPage(world.region, { level: '1', returned: '1' });
    expect(await named()).toBe(0);
  });

  it('the place of an application in a list, with its neighbours: one', async () => {
    const page = await reviewListPage(world.unit, {});
    for (const { id, place } of page?.lines.slice(0, 3) ?? []) {
      expect(await countOf(() => listPosition(world.unit, id, { list: '', at: place }))).toBe(1);
    }
  });

  it('我的主页: three for a unit, four for those who also wait for units', async () => {
    expect(await countOf(() => myHome(world.unit))).toBe(3);
    expect(await countOf(() => myHome(world.supervisor))).toBe(4);
    expect(await countOf(() => myHome(world.region))).toBe(4);
  });

  it('the units of a supervising unit: two, for 2 lines and for 52', async () => {
    const below = async () => (await listUnits(world.supervisor, '')).tree[0]?.below.length ?? 0;
    const few = await countOf(() => listUnits(world.supervisor, ''));
    const before = await below();
    await db().$executeRaw`
      INSERT INTO "Unit" (id, name, pinyin, initials, uscc, nature, "regionCode", "leaderName",
        "leaderMobile", telephone, "parentId", state)
      SELECT gen_random_uuid(), name || at, pinyin, initials, uscc || at, nature, "regionCode",
        "leaderName", "leaderMobile", telephone, "parentId", state
      FROM "Unit", generate_series(1, 50) AS at WHERE id = ${world.unitId}::uuid`;
    const many = await countOf(() => listUnits(world.supervisor, ''));
    expect(await below()).toBe(before + 50);
    expect([few, many]).toEqual([2, 2]);
  });

  it('one’s own applications: one, for 1 line and for 50', async () => {
    const { applicant, id } = await readyDraft(world);
    const one = await countOf(() => myApplications(applicant));
    await db().$executeRaw`
      INSERT INTO "Application" (id, number, "applicantId", year, "roundId", "formVersionId",
        "regionCode", "specialtyKey", "titleKey", "displayName", state, "returnLimit")
      SELECT gen_random_uuid(), 'Y' || at || "applicantId", "applicantId", year - at, "roundId",
        "formVersionId", "regionCode", "specialtyKey", "titleKey", "displayName", 'lapsed', 3
      FROM "Application", generate_series(1, 49) AS at WHERE id = ${id}::uuid`;
    const many = await countOf(() => myApplications(applicant));
    expect(await myApplications(applicant)).toHaveLength(50);
    expect([one, many]).toEqual([1, 1]);
  });

  it('who is signed in: one, and one more when a minute has gone by', async () => {
    const { userId } = world.unit;
    const { id: grantId } = await db().roleGrant.findFirstOrThrow({
      where: { userId, role: 'unitAdmin' },
    });
    const entry = { regionCode: '650000', ip: null, userAgent: null };
    const sid = await startSession({ userId, grantId, ...entry });
    expect(await countOf(() => actorOfSession(sid))).toBe(1);
    const earlier = () =>
      db().session.updateMany({
        where: { userId },
        data: { lastSeenAt: new Date(Date.now() - 61_000) },
      });
    await earlier();
    expect(await statementsOf(() => actorOfSession(sid))).toHaveLength(2);
    expect(await statementsOf(() => actorOfSession(sid))).toHaveLength(1);
    expect(await countOf(() => actorOfSession(randomBytes(32).toString('base64url')))).toBe(1);
  });

  describe('pages of one application', () => {
    let applicant: Actor;
    let id: string;
    beforeAll(async () => {
      ({ applicant, id } = await submitted(world));
      await sendBack(world.unit, id);
    });

    it.each(['basic', 'education', 'work-history', 'achievements'])(
      'the edit page of %s: one, one for opinions once it was sent, one for what they speak of',
      async (sectionId) => {
        const count = (submissionCount: number) =>
          countOf(() => editPage({ id, submissionCount }, sectionId, now));
        expect([await count(0), await count(1)]).toEqual([1, 3]);
      },
    );

    it('saving a section: two, also of the one that asks for the unit', async () => {
      const version = { achievements: 1, basic: 1 };
      const save = async (sectionId: 'achievements' | 'basic') => {
        const rows = await rowsFor(sectionId, world.unitId);
        const input = { applicationId: id, sectionId, version: version[sectionId], rows };
        return async () => {
          await saveSection(contextOf(applicant), { ...input, version: version[sectionId] });
          version[sectionId] += 1;
        };
      };
      const achievements = await countOf(await save('achievements'));
      const basic = await countOf(await save('basic'));
      expect([achievements, basic]).toEqual([2, 2]);
    });

    it('a print: one where it was drawn before, one more for what it shows', async () => {
      const { id } = await submitted(world);
      const source = () => printSource(world.unit, id, 'application', now);
      const drawn = await countOf(source);
      const first = await countOf(async () => (await source()).document());
      expect([drawn, first]).toEqual([1, 2]);
    });

    it('the review page: five for a reader, nine for the reviewer with phrases and working copy', async () => {
      const { applicant, id } = await submitted(world);
      const reading = await countOf(() => reviewPage(applicant, id, { now, withEarlier: false }));
      const reviewing = await countOf(() =>
        reviewPage(world.unit, id, { now, withEarlier: false }),
      );
      const later = await countOf(() => reviewPage(world.region, id, { now, withEarlier: false }));
      expect([reading, reviewing, later]).toEqual([5, 9, 5]);
    });
  });
});
