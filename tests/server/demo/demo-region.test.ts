import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentOf, sameContent } from '@/lib/domain/application/build-content';
import { canonicalJson } from '@/lib/domain/application/canonical';
import { errorCount } from '@/lib/domain/application/draft';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { formatTableDate, parseTableDate } from '@/lib/domain/beijing-time';
import { scopeFaults } from '@/lib/domain/catalogue/committee-scope';
import type { Role } from '@/lib/domain/policy/actor';
import { events, states } from '@/lib/domain/workflow/states';
import { sealAudit } from '@/lib/server/audit-chain/seal';
import { verifyAudit } from '@/lib/server/audit-chain/verify';
import { db } from '@/lib/server/db';
import { wordsOfName } from '@/lib/server/name-search';
import { loadRecord } from '@/lib/server/queries/application-record';
import { loadDraft } from '@/lib/server/queries/draft';
import { myHome } from '@/lib/server/queries/my-home';
import { printSource } from '@/lib/server/queries/print-source';
import { reviewPage } from '@/lib/server/queries/review-page';
import { statistics } from '@/lib/server/queries/statistics';
import { workCalendar } from '@/lib/server/queries/work-calendar';
import { histories } from '@/prisma/seed/region/histories';
import { actorOf } from '@/prisma/seed/world/people';
import { freshDatabase } from '@/tests/support/postgres';
import { pageOf } from '../queries/review-list/lists';
import { digestOf, runDemo } from './demo-run';
import { unfitPeople, unfitUnits } from './registrable';
import { faultsOf } from './replay';

/** Small, and as whole as a large one: every history happens before any happens twice. */
const size = 120;
const asked = ['--seed', '7', '--applications', String(size)];
const patience = 400_000;

const drops: (() => Promise<void>)[] = [];
const runs: { code: number; said: string }[] = [];
let [url, other, folder] = ['', '', ''];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zc-demo-'));
  process.env['DATA_DIR'] = folder;
  const databases = await Promise.all([freshDatabase(), freshDatabase()]);
  [url, other] = databases.map((each) => each.url) as [string, string];
  drops.push(...databases.map(({ drop }) => drop));
  process.env['DATABASE_URL'] = url;
  for (const each of [url, other]) runs.push(await runDemo(each, asked));
}, patience);

afterAll(async () => {
  await db().$disconnect();
  for (const drop of drops) await drop();
  await rm(folder, { recursive: true, force: true });
});

/** Made by the demo region, not by the small demo beside it. */
const ofRegion = { applicant: { email: { startsWith: 'shili' } } };

test('the command says what it made', () => {
  expect(runs.map(({ code, said }) => ({ code, said: code === 0 ? '' : said }))).toEqual([
    { code: 0, said: '' },
    { code: 0, said: '' },
  ]);
  expect(runs[0]?.said).toMatch(/演示地区已建好/);
  for (const login of ['demo-unit-', 'demo-office-', 'demo-committee-', 'demo-region-']) {
    expect(runs[0]?.said).toContain(login);
  }
});

test('the same seed makes the same region', async () => {
  expect(await digestOf(other)).toBe(await digestOf(url));
});

test(
  'a second run changes nothing',
  async () => {
    const before = await digestOf(url);
    const again = await runDemo(url, ['--seed', '8']);
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('已经有了') });
    expect(await digestOf(url)).toBe(before);
  },
  patience,
);

test(
  'a database that holds people of its own is refused, and is left as it is',
  async () => {
    const { url: real, drop } = await freshDatabase();
    drops.push(drop);
    const { Client } = await import('pg');
    const client = new Client({ connectionString: real });
    await client.connect();
    await client.query(`INSERT INTO "User" (id, name) VALUES (gen_random_uuid(), '示例')`);
    const { code, said } = await runDemo(real, []);
    const { rows } = await client.query(`SELECT count(*)::int AS people FROM "User"`);
    await client.end();
    expect({ code, rows }).toEqual({ code: 1, rows: [{ people: 1 }] });
    expect(said).toMatch(/已有真实的账号/);
  },
  patience,
);

describe('the region', () => {
  it('has every review region, units in trees of two and three levels, and committees', async () => {
    const units = await db().unit.findMany({
      where: { children: { none: {} } },
      select: { parent: { select: { parent: { select: { parentId: true } } } }, regionCode: true },
    });
    const depths = units.map(
      ({ parent }) => 1 + Number(parent !== null) + Number((parent?.parent ?? null) !== null),
    );
    expect(new Set(depths)).toEqual(new Set([2, 3]));
    expect(new Set(units.map(({ regionCode }) => regionCode)).size).toBe(16);
    expect(await db().unit.count()).toBeGreaterThanOrEqual(120);
    expect(await db().committee.count()).toBeGreaterThanOrEqual(20);
  });

  it('has committees whose scopes do not overlap', async () => {
    const rows = await db().committeeScope.findMany({ include: { committee: true } });
    const scopes = rows.map(({ committee, ...scope }) => ({
      ...scope,
      regionCode: committee.regionCode,
    }));
    const taken = await db().application.findMany({
      select: {
        regionCode: true,
        specialtyKey: true,
        title: { select: { level: true, seriesKey: true } },
      },
    });
    const targets = taken.map(({ title, ...target }) => ({ ...target, ...title }));
    expect(scopeFaults(scopes, targets)).toEqual({ gaps: [], overlaps: [] });
  });

  it('has every state and every event of the workflow', async () => {
    const found = await db().application.groupBy({ by: ['state'] });
    expect(found.map(({ state }) => state).toSorted()).toEqual([...states].toSorted());
    const happened = await db().event.groupBy({ by: ['event'] });
    expect(happened.map(({ event }) => event).toSorted()).toEqual([...events].toSorted());
  });

  it('has as many applications as were asked for, and numbers without a gap', async () => {
    const found = await db().application.findMany({ where: ofRegion, select: { number: true } });
    expect(found).toHaveLength(size);
    expect(size).toBeGreaterThan(2 * histories.length);
    const accepted = await db().application.findMany({
      where: { acceptanceNumber: { not: null } },
      select: { acceptanceNumber: true, year: true },
    });
    for (const year of new Set(accepted.map((each) => each.year))) {
      const given = accepted
        .filter((each) => each.year === year)
        .map((each) => each.acceptanceNumber);
      const expected = given.map((_, at) => `SL${year}${String(at + 1).padStart(6, '0')}`);
      expect(new Set(given)).toEqual(new Set(expected));
    }
  });

  it('has units and people that could have registered', async () => {
    expect(await unfitUnits()).toEqual([]);
    expect(await unfitPeople()).toEqual([]);
  });
});

describe('every application', () => {
  it('has a history that could have happened', async () => {
    const calendar = await workCalendar(db());
    const now = new Date();
    const all = await db().application.findMany({ select: { id: true } });
    const faults = await Promise.all(all.map(({ id }) => faultsOf(id, calendar, now)));
    expect(faults.flat()).toEqual([]);
  });

  it('was sent as it is filled in, without an error, and its newest submission reads so', async () => {
    const sent = await db().submission.findMany({
      where: { application: ofRegion },
      orderBy: { number: 'asc' },
      include: { application: { include: { events: true } } },
    });
    for (const { content, hash, number, application, createdAt } of sent) {
      const read = submissionContent.parse(content);
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash);
      expect(read).toMatchObject({
        applicationNumber: application.number,
        person: { name: application.applicantName },
      });
      expect(application.applicantWords).toBe(wordsOfName(application.applicantName));
      if (number !== application.submissionCount) continue;
      const draft = await loadDraft(db(), application.id, createdAt);
      const record = await loadRecord(db(), null, 'application.read', application.id);
      expect(errorCount(draft)).toBe(0);
      expect(sameContent(read, contentOf(record, draft, read.pledge))).toBe(true);
    }
    expect(sent.length).toBeGreaterThan(size / 2);
  });

  it('is younger than its account, and older than today', async () => {
    const today = parseTableDate(formatTableDate(new Date())) ?? new Date(0);
    const rows = await db().application.findMany({
      where: ofRegion,
      include: { applicant: true, round: true },
    });
    for (const { createdAt, applicant, round, stateSince } of rows) {
      expect(createdAt.getTime()).toBeGreaterThan(applicant.createdAt.getTime());
      expect(createdAt.getTime()).toBeGreaterThan(round.applyFrom.getTime());
      expect(stateSince.getTime()).toBeLessThan(today.getTime());
    }
  });
});

describe('the accounts', () => {
  const offices: readonly (readonly [string, Role])[] = [
    ['demo-unit', 'unitAdmin'],
    ['demo-office', 'supervisingAdmin'],
    ['demo-committee', 'committeeAdmin'],
    ['demo-region-650000', 'regionAdmin'],
  ];

  it.each(offices)(
    'of %s read lists, statistics, the review page and prints',
    async (login, role) => {
      const said = runs[0]?.said.split(/\s+/).find((word) => word.startsWith(login)) ?? '';
      const { id: userId } = await db().user.findUniqueOrThrow({ where: { loginName: said } });
      const actor = await actorOf(userId, role);
      const { lines } = await pageOf(actor, { view: 'all' });
      expect(lines.length).toBeGreaterThan(0);
      const counted = (await statistics(actor))?.statistics ?? [];
      expect(counted.map(({ lines }) => lines.length)).not.toContain(0);
      await myHome(actor);
      for (const { id } of lines.slice(0, 3)) {
        expect(await reviewPage(actor, id, { now: new Date(), withEarlier: true })).not.toBeNull();
        const source = await printSource(actor, id, 'application', new Date());
        expect((await source.content()).applicationNumber).toBe(source.applicationNumber);
      }
    },
  );
});

test('the audit chain is whole', async () => {
  await sealAudit();
  expect(await verifyAudit()).toMatchObject({ fault: null, unsealed: 0 });
});
