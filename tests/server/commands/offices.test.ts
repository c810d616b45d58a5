import type { Actor } from '@/lib/domain/policy/actor';
import {
  platformOffice,
  rolesOfOffice,
  type AdministratorRole,
  type OfficeRef,
} from '@/lib/domain/registration/offices';
import { acceptInvitation } from '@/lib/server/commands/accept-invitation';
import { endAdministrator, setTerm } from '@/lib/server/commands/administrators';
import { inviteAdministrator } from '@/lib/server/commands/invite-administrator';
import { db } from '@/lib/server/db';
import { officePage, offices } from '@/lib/server/queries/offices';
import { actorOf, contextOf } from '@/prisma/seed/world/people';
import { administrator, newApplicant, outcome, useWorld } from '@/tests/support/world';

describe('the administrators of committees, regions and the platform', () => {
  const world = useWorld();
  const name = '热依汗古丽·示例';
  const keeper = () => administrator('platformAdmin');
  const at = {
    committee: () => ({ kind: 'committee', id: world.committeeId }) as const,
    region: () => ({ kind: 'region', id: '650000' }) as const,
    platform: () => platformOffice,
  };
  const invite = async (by: Actor, office: OfficeRef, role: AdministratorRole) => {
    const input = { office, role, roleTo: '', name, email: '' };
    const { link } = await inviteAdministrator(contextOf(by), input);
    return { token: link.split('#')[1] ?? '' };
  };
  const kinds = ['committee', 'region', 'platform'] as const;
  const cases = kinds.flatMap((kind) => rolesOfOffice[kind].map((role) => [kind, role] as const));

  it.each(cases)('of a %s: a %s is invited, accepts and is ended', async (kind, role) => {
    const by = await keeper();
    const person = await newApplicant(name);
    const { grantId } = await acceptInvitation(
      contextOf(person),
      await invite(by, at[kind](), role),
    );
    const made = await actorOf(person.userId, role);
    expect({ role: made.role, committeeId: made.committeeId, regionCode: made.regionCode }).toEqual(
      {
        role,
        committeeId: kind === 'committee' ? world.committeeId : null,
        regionCode: kind === 'region' ? '650000' : null,
      },
    );
    expect(await outcome(endAdministrator(contextOf(by), { grantId }))).toBe('done');
  });

  it('of a committee are invited by the region that it belongs to and by the platform', async () => {
    const elsewhere = await administrator('regionAdmin', { regionCode: '654000' });
    const asked: readonly (readonly [Actor, string])[] = [
      [world.region, 'done'],
      [await keeper(), 'done'],
      [elsewhere, 'notFound'],
      [world.committee, 'notFound'],
      [world.supervisor, 'notFound'],
      [await administrator('auditor'), 'notFound'],
    ];
    for (const [by, code] of asked)
      expect(await outcome(invite(by, at.committee(), 'committeeAdmin'))).toBe(code);
  });

  it.each(cases)(
    'of a %s, as %s, are not invited by the region beyond its committees',
    async (kind, role) => {
      const code = kind === 'committee' ? 'done' : 'notFound';
      expect(await outcome(invite(world.region, at[kind](), role))).toBe(code);
    },
  );

  it('are given no role that is not of their office', async () => {
    const by = await keeper();
    expect(await outcome(invite(by, at.committee(), 'platformAdmin'))).toBe('notFound');
    expect(await outcome(invite(by, at.region(), 'committeeAdmin'))).toBe('notFound');
  });

  it('who keep the platform or audit it do nothing else, and the other way round', async () => {
    const by = await keeper();
    const person = await newApplicant(name);
    await acceptInvitation(contextOf(person), await invite(by, at.region(), 'regionAdmin'));
    const apart = await invite(by, platformOffice, 'auditor');
    expect(await outcome(acceptInvitation(contextOf(person), apart))).toBe('rolesApart');
    const other = await newApplicant(name);
    await acceptInvitation(contextOf(other), await invite(by, platformOffice, 'auditor'));
    const beside = await invite(by, at.committee(), 'committeeAdmin');
    expect(await outcome(acceptInvitation(contextOf(other), beside))).toBe('rolesApart');
  });

  it('of the platform: the last one stays', async () => {
    const only = await keeper();
    await db().roleGrant.updateMany({
      where: { role: 'platformAdmin', userId: { not: only.userId } },
      data: { validTo: new Date() },
    });
    const grant = await db().roleGrant.findFirstOrThrow({ where: { userId: only.userId } });
    const ending = endAdministrator(contextOf(only), { grantId: grant.id });
    expect(await outcome(ending)).toBe('lastAdministrator');
  });

  it('are not invited to a committee whose time is over', async () => {
    const { id } = await db().committee.create({
      data: {
        name: '示例评审委员会',
        regionCode: '650000',
        validFrom: new Date('2020-01-01'),
        validTo: new Date('2023-01-01'),
      },
    });
    const office = { kind: 'committee', id } as const;
    expect(await outcome(invite(await keeper(), office, 'committeeAdmin'))).toBe('officeClosed');
  });

  it('are listed for the platform by every office, for a region by its committees', async () => {
    const kindsOf = async (actor: Actor) =>
      [...new Set((await offices(actor)).map(({ kind }) => kind))].toSorted();
    expect(await kindsOf(await keeper())).toEqual(['committee', 'platform', 'region']);
    expect(await kindsOf(world.region)).toEqual(['committee']);
    expect(await kindsOf(world.supervisor)).toEqual([]);
    const own = (await offices(world.region)).find(({ id }) => id === world.committeeId);
    expect(own?.administrators).toContain(world.committee.name);
    expect(await officePage(world.region, at.region())).toBeNull();
  });

  it('have their terms changed by somebody else, recorded with what they were', async () => {
    const by = await keeper();
    const person = await newApplicant(name);
    const invited = await invite(by, at.committee(), 'committeeAdmin');
    const { grantId } = await acceptInvitation(contextOf(person), invited);
    const own = await actorOf(person.userId, 'committeeAdmin');
    const set = (who: Actor, roleTo: string) =>
      outcome(setTerm(contextOf(who), { grantId, roleTo }));
    expect([
      await set(own, '2099-12-31'),
      await set(world.supervisor, '2099-12-31'),
      await set(by, '2020-01-01'),
      await set(by, '2099-12-31'),
      await set(world.region, ''),
    ]).toEqual(['notFound', 'notFound', 'invalid', 'done', 'done']);
    const entries = await db().auditEntry.findMany({
      where: { action: 'administrator.setTerm', objectId: grantId, result: 'done' },
      orderBy: { sequence: 'asc' },
      select: { changes: true },
    });
    const [never, day] = ['没有期限', '2099-12-31'];
    expect(entries.map(({ changes }) => changes)).toEqual([
      { 任期至: { before: never, after: day } },
      { 任期至: { before: day, after: never } },
    ]);
    await endAdministrator(contextOf(by), { grantId });
    expect(await set(by, '')).toBe('conflict');
  });

  it('do not change their own term', async () => {
    const only = await keeper();
    const grant = await db().roleGrant.findFirstOrThrow({ where: { userId: only.userId } });
    const setting = setTerm(contextOf(only), { grantId: grant.id, roleTo: '' });
    expect(await outcome(setting)).toBe('ownRole');
  });
});
