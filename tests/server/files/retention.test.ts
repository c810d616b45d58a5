import { sweepFiles } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { application, submission, unit } from './fixture';
import { jpeg } from './media';
import { get, uploaded, useScene } from './scene';

const scene = useScene();
const day = 24 * 60 * 60 * 1000;
const year = 365.25 * day;
/** So long after the round of these applications has ended. */
let after: (time: number) => Date;
beforeAll(async () => {
  const { applyTo } = await db().round.findFirstOrThrow();
  after = (time) => new Date(applyTo.getTime() + time);
});
beforeEach(async () => {
  await db().attachment.deleteMany();
  await db().reminder.deleteMany();
  await db().notification.deleteMany();
});

type Fate = { state: string; submissionCount: number };
/** A file on an application that came to this when its round ended. */
async function ended(fate: Fate, kind = 'diploma'): Promise<string> {
  const where = { id: scene.place.applicationId };
  const draft = { state: 'draft', submissionCount: 0 };
  await db().application.update({ where, data: draft });
  const id = await uploaded(scene, jpeg(), 'a.jpg', 'image/jpeg');
  await db().attachment.update({ where: { id }, data: { kind } });
  await db().application.update({ where, data: { ...fate, stateSince: after(0) } });
  return id;
}
const there = async (id: string) => (await db().attachment.count({ where: { id } })) === 1;
/** One sweep at a moment of the future; what it did about retention. */
async function sweep(now: Date, released = true) {
  const { expired, pastRetention } = await sweepFiles(new Date(0), now, released);
  return { expired, pastRetention };
}
const rejected = { state: 'rejected', submissionCount: 1 };
const accepted = { state: 'accepted', submissionCount: 1 };
const lapsed = { state: 'lapsed', submissionCount: 0 };

it.each([
  ['what was rejected', rejected, 'diploma', 5 * year],
  ['an identity card of who was accepted', accepted, 'identityCard', year],
  ['the back of an identity card', rejected, 'identityCardBack', year],
])('deletes %s after its time and not before', async (_, fate, kind, time) => {
  const id = await ended(fate, kind);
  expect(await sweep(after(time - 2 * day))).toEqual({ expired: 0, pastRetention: 0 });
  expect(await there(id)).toBe(true);
  expect(await sweep(after(time + 3 * day))).toEqual({ expired: 1, pastRetention: 0 });
  expect(await there(id)).toBe(false);
  expect((await get(scene, id, scene.applicant)).status).toBe(404);
});

it('deletes the bytes with it, and leaves a line for the application in the audit trail', async () => {
  const id = await ended(rejected);
  const { storageKey } = await db().attachment.findUniqueOrThrow({ where: { id } });
  const inSevenYears = new Date(Date.now() + 7 * year);
  await sweepFiles(inSevenYears, inSevenYears, true);
  expect(await fileStore().size('stored', storageKey)).toBeNull();
  const [line] = await db().auditEntry.findMany({
    where: { action: 'attachment.expire.notApproved', objectId: scene.place.applicationId },
    orderBy: { at: 'desc' },
    take: 1,
  });
  expect(line).toMatchObject({ objectKind: 'application', result: 'done', actorId: null });
});

it('deletes nothing before that is released, and tells nobody', async () => {
  const id = await ended(rejected);
  expect(await sweep(after(6 * year), false)).toEqual({ expired: 0, pastRetention: 1 });
  expect(await there(id)).toBe(true);
  await ended(lapsed);
  await sweep(after(6 * year), false);
  expect(await db().notification.count()).toBe(0);
});

it('never deletes what was accepted: it goes to the archive by people, and is counted', async () => {
  const id = await ended(accepted);
  expect(await sweep(after(9 * year))).toEqual({ expired: 0, pastRetention: 0 });
  expect(await sweep(after(11 * year))).toEqual({ expired: 0, pastRetention: 1 });
  expect(await there(id)).toBe(true);
});

it('leaves alone what is still being decided, however old', async () => {
  await ended({ state: 'committeeReview', submissionCount: 1 }, 'identityCard');
  expect(await sweep(after(30 * year))).toEqual({ expired: 0, pastRetention: 0 });
});

it('tells who never sent it up once, thirty days before, and then deletes', async () => {
  const id = await ended(lapsed);
  expect(await sweep(after(year - 40 * day))).toEqual({ expired: 0, pastRetention: 0 });
  expect(await db().notification.count()).toBe(0);
  for (const time of [year - 20 * day, year - 10 * day, year + 5 * day])
    expect((await sweep(after(time))).expired).toBe(0);
  const notices = await db().notification.findMany({ select: { userId: true, subject: true } });
  expect(notices).toEqual([
    {
      userId: scene.applicant.userId,
      subject: expect.stringMatching(/没有上报，保存期限已到，附件将在 .* 之后删除。/),
    },
  ]);
  expect(await there(id)).toBe(true);
  expect(await sweep(after(year + 11 * day))).toEqual({ expired: 1, pastRetention: 0 });
  expect(await there(id)).toBe(false);
});

it('keeps the bytes that a later application shows too', async () => {
  const id = await ended(rejected);
  const row = await db().attachment.findUniqueOrThrow({ where: { id } });
  const holder = await unit();
  const applicationId = await application(scene.stranger.userId, {
    state: 'unitReview',
    holderUnitId: holder,
  });
  await submission(applicationId, scene.stranger.userId);
  await db().application.update({ where: { id: applicationId }, data: { submissionCount: 1 } });
  const twin = { ...row, id: crypto.randomUUID(), applicationId };
  await db().attachment.create({ data: twin });
  const inSevenYears = new Date(Date.now() + 7 * year);
  expect((await sweepFiles(inSevenYears, inSevenYears, true)).expired).toBe(1);
  expect(await fileStore().size('stored', row.storageKey)).not.toBeNull();
});
