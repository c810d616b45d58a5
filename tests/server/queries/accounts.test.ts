import { readAccountList, type AccountLink } from '@/lib/domain/policy/account-list';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { accountDetail } from '@/lib/server/queries/account-detail';
import { accountsPage } from '@/lib/server/queries/accounts';
import { findAccount } from '@/lib/server/queries/find-account';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { actorOf, contextOf, makePerson } from '@/prisma/seed/world/people';
import {
  administrator,
  newApplicant,
  nextSerial,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';

const world = useWorld();
let platform: Actor;
let otherRegion: Actor;
let sentUp: Actor;
beforeAll(async () => {
  platform = await administrator('platformAdmin');
  otherRegion = await administrator('regionAdmin', { regionCode: '650100' });
  ({ applicant: sentUp } = await submitted(world));
});

const asked = async (actor: Actor, link: AccountLink = {}) =>
  (await accountsPage(actor, readAccountList(link), new Date()))?.accounts.map(({ id }) => id) ??
  null;
const detail = (actor: Actor, { userId }: Actor) => accountDetail(actor, userId, new Date());

describe('whose accounts are shown', () => {
  it('all of them to the platform administrator', async () => {
    expect(await asked(platform)).toHaveLength(await db().user.count());
  });

  it('to a region those with an office of it and those who sent something up in it', async () => {
    const mine = [world.region, world.unit, world.supervisor, sentUp];
    const { applicant: drafting } = await readyDraft(world);
    const others = [platform, otherRegion, drafting, await newApplicant()];
    const shown = await asked(world.region);
    expect(mine.map(({ userId }) => shown?.includes(userId))).toEqual(mine.map(() => true));
    expect(others.map(({ userId }) => shown?.includes(userId))).toEqual(others.map(() => false));
    expect(await asked(otherRegion)).toEqual([otherRegion.userId]);
  });

  it('the record where the list shows it, and only there', async () => {
    expect((await detail(world.region, world.unit))?.id).toBe(world.unit.userId);
    expect(await detail(world.region, platform)).toBeNull();
    expect(await detail(otherRegion, world.unit)).toBeNull();
    expect(await accountDetail(platform, 'nobody', new Date())).toBeNull();
  });

  it('neither list nor record nor search to anybody else', async () => {
    for (const actor of [sentUp, world.unit, world.supervisor, world.committee]) {
      expect(await asked(actor)).toBeNull();
      expect(await detail(actor, world.unit)).toBeNull();
      expect(await outcome(findAccount(contextOf(actor), { text: '示例' }))).toBe('notFound');
    }
  });
});

describe('the filters', () => {
  it('by a role that is held now', async () => {
    const former = await administrator('auditor');
    const auditor = await administrator('auditor');
    await db().roleGrant.updateMany({
      where: { userId: former.userId },
      data: { validFrom: new Date(0), validTo: new Date(1) },
    });
    expect(await asked(platform, { role: 'auditor' })).toEqual([auditor.userId]);
    expect((await detail(platform, former))?.grants.map(({ phase }) => phase)).toEqual(['ended']);
  });

  it('by state', async () => {
    const gone = await newApplicant();
    await db().user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    expect(await asked(platform, { state: 'disabled' })).toEqual([gone.userId]);
    expect(await asked(platform, { state: 'active' })).not.toContain(gone.userId);
  });

  it('pages without a gap and without showing anybody twice', async () => {
    for (let made = 0; made < 51; made += 1) await administrator('auditor');
    const all = await db().user.findMany({ orderBy: { id: 'desc' }, select: { id: true } });
    const first = await asked(platform);
    expect(first).toHaveLength(50);
    const rest = await asked(platform, { after: first?.at(-1) ?? '' });
    expect([...(first ?? []), ...(rest ?? [])]).toEqual(all.map(({ id }) => id).slice(0, 100));
  });
});

describe('the search', () => {
  it('by the whole document number gives the account, and is recorded', async () => {
    const serial = nextSerial();
    const person = await actorOf(await makePerson('麦尔丹·示例', serial), 'applicant');
    const text = syntheticDocumentNumber(serial);
    expect(await findAccount(contextOf(platform), { text })).toEqual({ accountId: person.userId });
    const recorded = await db().auditEntry.count({
      where: { action: 'account.findByDocument', objectId: person.userId },
    });
    expect(recorded).toBe(1);
    expect(await outcome(findAccount(contextOf(world.region), { text }))).toBe('notFound');
    expect(await outcome(findAccount(contextOf(platform), { text: text.slice(0, 17) }))).toBe(
      'notFound',
    );
    const shown = JSON.stringify(await detail(platform, person));
    expect(shown).not.toContain(text);
  });

  it('by name or by the beginning of a login name, which nobody can read in the link', async () => {
    const person = await newApplicant('帕提古丽·样例');
    const clerk = await administrator('auditor');
    await db().user.update({ where: { id: clerk.userId }, data: { loginName: 'clerk_9' } });
    const linkOf = async (text: string) => {
      const found = await findAccount(contextOf(platform), { text });
      return 'name' in found ? found.name : '';
    };
    const link = await linkOf('帕提古丽');
    expect(Buffer.from(link, 'base64url').toString('utf8')).not.toContain('帕提古丽');
    expect(await asked(platform, { name: link })).toEqual([person.userId]);
    expect(await asked(platform, { name: await linkOf('Clerk_') })).toEqual([clerk.userId]);
    expect(await asked(platform, { name: await linkOf('%') })).toEqual([]);
  });
});
