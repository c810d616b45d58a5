import { readNotices, setMail } from '@/lib/server/commands/notices';
import { db, transaction } from '@/lib/server/db';
import { administratorsOf, inPerson, tell } from '@/lib/server/notify';
import { inbox } from '@/lib/server/queries/inbox';
import { shell } from '@/lib/server/queries/shell';
import type { Actor } from '@/lib/domain/policy/actor';
import { startSession } from '@/lib/server/session';
import { contextOf } from '@/prisma/seed/world/people';
import { alsoAt, newApplicant, outcome, useWorld } from '@/tests/support/world';

describe('通知', () => {
  const world = useWorld();

  const told = (people: Parameters<typeof tell>[1], subject: string) =>
    transaction((tx) => tell(tx, people, { kind: 'test', subject, href: '/home' }));
  const inPersonOf = ({ userId }: Actor) => [inPerson(userId)];
  const unread = async (actor: Actor) => (await shell({ ...actor })).unread;

  /** The person as they act now: with a session in this role. */
  async function acting(actor: Actor): Promise<Actor> {
    const grant = await db().roleGrant.findFirstOrThrow({
      where: { userId: actor.userId, role: actor.role },
    });
    const { userId } = actor;
    await startSession({ userId, grantId: grant.id, regionCode: null, ip: null, userAgent: null });
    const session = await db().session.findFirstOrThrow({
      where: { userId, grantId: grant.id },
      orderBy: { createdAt: 'desc' },
    });
    return { ...actor, sessionId: session.id };
  }

  it('shows what the person was told and nothing of anybody else, newest first', async () => {
    const [reader, other] = [await newApplicant(), await newApplicant()];
    await told(inPersonOf(reader), '第一条。');
    await told(inPersonOf(other), '别人的。');
    await told(inPersonOf(reader), '第二条。');
    const { lines } = await inbox(reader, null);
    expect(lines.map(({ subject, read }) => [subject, read])).toEqual([
      ['第二条。', false],
      ['第一条。', false],
    ]);
    expect(await unread(reader)).toBe(2);
  });

  it('is read line by line, and only by whom it was told', async () => {
    const [reader, other] = [await newApplicant(), await newApplicant()];
    await told(inPersonOf(reader), '一条。');
    const [line] = (await inbox(reader, null)).lines;
    const ids = [line?.id ?? ''];
    await readNotices(contextOf(other), { ids });
    expect(await unread(reader)).toBe(1);
    await readNotices(contextOf(reader), { ids });
    expect(await unread(reader)).toBe(0);
    expect((await inbox(reader, null)).lines.map(({ read }) => read)).toEqual([true]);
  });

  it('pages by thirty, without a gap and without one twice', async () => {
    const reader = await newApplicant();
    for (let at = 0; at < 65; at += 1) await told(inPersonOf(reader), `第${at}条。`);
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await inbox(reader, before);
      seen.push(...page.lines.map(({ subject }) => subject));
      before = page.older;
    } while (before !== null);
    expect(seen).toEqual(Array.from({ length: 65 }, (_, at) => `第${64 - at}条。`));
  });

  it('does not page from the line of somebody else', async () => {
    const [reader, other] = [await newApplicant(), await newApplicant()];
    await told(inPersonOf(reader), '一条。');
    await told(inPersonOf(other), '别人的。');
    const [theirs] = (await inbox(other, null)).lines;
    expect((await inbox(reader, theirs?.id ?? '')).lines).toEqual([]);
  });

  it('says in which other role a line concerns the person', async () => {
    const person = await newApplicant();
    const administrator = await alsoAt(world.unitId, person);
    const office = { unitId: world.unitId };
    const people = await transaction((tx) => administratorsOf(tx, office, ['unitAdmin']));
    await told(
      people.filter(({ userId }) => userId === person.userId),
      '有新的申请书。',
    );
    await told(inPersonOf(person), '已上报。');
    const others = async (actor: Actor) =>
      (await inbox(await acting(actor), null)).lines.map(({ other }) => other?.role ?? null);
    expect(await others(person)).toEqual([null, 'unitAdmin']);
    expect(await others(administrator)).toEqual(['applicant', null]);
  });

  it('comes by mail where the person says so, to the address that they give', async () => {
    const reader = await newApplicant();
    const set = (email: string, on: boolean) => outcome(setMail(contextOf(reader), { email, on }));
    const mail = async () => (await inbox(reader, null)).mail;
    expect(await mail()).toEqual({ email: null, on: true });
    expect(await set('没有这样的地址', true)).toBe('invalid');
    expect(await set(' Reader@example.test ', true)).toBe('done');
    expect(await mail()).toEqual({ email: 'Reader@example.test', on: true });
    expect(await set('', false)).toBe('done');
    expect(await mail()).toEqual({ email: null, on: false });
  });
});
