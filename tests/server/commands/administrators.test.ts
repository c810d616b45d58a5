import type { Actor } from '@/lib/domain/policy/actor';
import type { OfficeRef } from '@/lib/domain/registration/offices';
import {
  acceptInvitation,
  withdrawInvitation,
  type WhichInvitation,
} from '@/lib/server/commands/accept-invitation';
import { endAdministrator } from '@/lib/server/commands/administrators';
import { inviteAdministrator, inviteStaff } from '@/lib/server/commands/invite-administrator';
import { db } from '@/lib/server/db';
import { readInvitation } from '@/lib/server/queries/invitation';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { officePeople } from '@/lib/server/queries/office-people';
import { actorOf, contextOf } from '@/prisma/seed/world/people';
import {
  administrator,
  alsoAt,
  approvedUnit,
  newApplicant,
  nextSerial,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts } from './acts';
import { applicationOf } from './readings';

const anonymous = { actor: null, requestId: 'test', ip: null };

describe('the administrators of a unit', () => {
  const world = useWorld();
  const name = '迪丽娜尔·示例';

  const unitWith = () => approvedUnit(`示例县站${nextSerial()}`, world.bureauId, world.supervisor);
  type Wanted = Partial<Parameters<typeof inviteAdministrator>[1]>;
  const input = (unitId: string, more: Wanted = {}) => ({
    office: { kind: 'unit', id: unitId } as OfficeRef,
    role: 'unitAdmin' as const,
    roleTo: '',
    name,
    email: '',
    ...more,
  });
  const invite = async (by: Actor, unitId: string, more: Wanted = {}) => {
    const { link } = await inviteAdministrator(contextOf(by), input(unitId, more));
    return { token: link.split('#')[1] ?? '' };
  };
  const accept = (person: Actor, which: WhichInvitation) =>
    outcome(acceptInvitation(contextOf(person), which));
  const holders = async (unitId: string) =>
    (
      await db().roleGrant.findMany({
        where: { unitId, OR: [{ validTo: null }, { validTo: { gt: new Date() } }] },
        select: { userId: true },
      })
    ).map(({ userId }) => userId);
  const grantOf = (userId: string, unitId: string) =>
    db().roleGrant.findFirstOrThrow({ where: { userId, unitId }, orderBy: { validFrom: 'desc' } });
  const end = async (by: Actor, person: Actor, unitId: string) =>
    outcome(
      endAdministrator(contextOf(by), { grantId: (await grantOf(person.userId, unitId)).id }),
    );

  it('are invited by a link that works once, for whoever bears the name', async () => {
    const { unitId, unit } = await unitWith();
    const link = await invite(unit, unitId);
    const [stranger, person] = [await newApplicant('古丽·范例'), await newApplicant(name)];
    expect(await accept(stranger, link)).toBe('invitedAnother');
    expect(await accept(person, link)).toBe('done');
    expect(await holders(unitId)).toEqual([unit.userId, person.userId]);
    expect(await accept(await newApplicant(name), link)).toBe('linkUsed');
    expect(await accept(person, { token: `${link.token}x` })).toBe('linkUsed');
    const kinds = await db().notification.findMany({ where: { userId: unit.userId } });
    expect(kinds.map(({ kind }) => kind)).toContain('administrator.accept');
  });

  it('accept once when two accept at the same time', async () => {
    const { unitId, unit } = await unitWith();
    const link = await invite(unit, unitId);
    const people = [await newApplicant(name), await newApplicant(name)];
    const answers = await Promise.all(people.map((person) => accept(person, link)));
    expect(answers.toSorted()).toEqual(['done', 'linkUsed']);
  });

  it('hold the role until the day that was said', async () => {
    const { unitId, unit } = await unitWith();
    const person = await newApplicant(name);
    expect(await outcome(invite(unit, unitId, { roleTo: '2020-01-01' }))).toBe('invalid');
    expect(await outcome(invite(unit, unitId, { roleTo: 'morgen' }))).toBe('invalid');
    await accept(person, await invite(unit, unitId, { roleTo: '2099-12-31' }));
    const { validTo } = await grantOf(person.userId, unitId);
    expect(validTo?.toISOString()).toBe('2099-12-31T16:00:00.000Z');
  });

  it.each([
    ['too old', { expiresAt: new Date(0) }],
    ['withdrawn', { withdrawnAt: new Date() }],
  ])('do not accept what is %s', async (_what, data) => {
    const { unitId, unit } = await unitWith();
    const link = await invite(unit, unitId);
    await db().invitation.updateMany({ where: { unitId }, data });
    const person = await newApplicant(name);
    expect(await accept(person, link)).toBe('linkUsed');
    expect((await readInvitation(anonymous, link)).open).toBe(false);
  });

  it('see who asks, whoever has the link, and nothing without it', async () => {
    const { unitId, unit } = await unitWith();
    const link = await invite(unit, unitId);
    expect(await readInvitation(anonymous, link)).toMatchObject({ role: 'unitAdmin', open: true });
    const { id } = await db().invitation.findFirstOrThrow({ where: { unitId } });
    for (const which of [{ token: 'made-up' }, { invitationId: id }])
      expect(await outcome(readInvitation(anonymous, which))).toBe('linkUsed');
  });

  it('invite a colleague who has applied from the unit, who is told in the site', async () => {
    const { unitId, unit } = await unitWith();
    const { applicant, id } = await submitted({ ...world, unitId });
    const wanted = { unitId, role: 'unitAdmin' as const, roleTo: '', applicationId: id };
    const stranger = await unitWith();
    expect(await outcome(inviteStaff(contextOf(stranger.unit), wanted))).toBe('notFound');
    const { id: invitationId } = await inviteStaff(contextOf(unit), wanted);
    const [notice] = await db().notification.findMany({
      where: { userId: applicant.userId, kind: 'administrator.invite' },
    });
    expect(notice?.href).toBe(`/invitation?id=${invitationId}`);
    expect(await accept(await newApplicant(applicant.name), { invitationId })).toBe('linkUsed');
    expect(await accept(applicant, { invitationId })).toBe('done');
    expect(await accept(applicant, { invitationId })).toBe('linkUsed');
  });

  it('are invited by the unit, the one above it and the region, and take nothing that is not theirs to give', async () => {
    const { unitId, unit } = await unitWith();
    const stranger = await administrator('supervisingAdmin', { unitId: world.unitId });
    const asked: readonly (readonly [Actor, string, Wanted, string])[] = [
      [unit, unitId, {}, 'done'],
      [world.supervisor, unitId, {}, 'done'],
      [world.region, unitId, {}, 'done'],
      [world.unit, unitId, {}, 'notFound'],
      [stranger, unitId, {}, 'notFound'],
      [world.committee, unitId, {}, 'notFound'],
      [await newApplicant(), unitId, {}, 'notFound'],
      [unit, unitId, { role: 'supervisingAdmin' }, 'notFound'],
      [world.supervisor, unitId, { role: 'supervisingAdmin' }, 'notFound'],
      [world.supervisor, world.bureauId, { role: 'supervisingAdmin' }, 'done'],
      [
        await alsoAt(world.bureauId, await newApplicant()),
        world.bureauId,
        { role: 'supervisingAdmin' },
        'notFound',
      ],
    ];
    for (const [by, at, more, code] of asked)
      expect(await outcome(invite(by, at, more))).toBe(code);
  });

  it('end one another, and nobody ends the last one that they are themselves', async () => {
    const { unitId, unit } = await unitWith();
    expect(await end(unit, unit, unitId)).toBe('lastAdministrator');
    const person = await newApplicant(name);
    await accept(person, await invite(unit, unitId));
    const second = await actorOf(person.userId, 'unitAdmin');
    expect(await end(world.unit, unit, unitId)).toBe('notFound');
    expect(await end(second, unit, unitId)).toBe('done');
    expect(await end(second, unit, unitId)).toBe('conflict');
    expect(await end(second, second, unitId)).toBe('lastAdministrator');
    expect(await end(world.supervisor, second, unitId)).toBe('done');
    expect(await holders(unitId)).toEqual([]);
    const told = await db().notification.findMany({ where: { userId: person.userId } });
    expect(told.map(({ kind }) => kind)).toContain('administrator.end');
  });

  it('do not both leave when two leave at the same moment', async () => {
    const { unitId, unit } = await unitWith();
    const person = await newApplicant(name);
    await accept(person, await invite(unit, unitId));
    const second = await actorOf(person.userId, 'unitAdmin');
    const answers = await Promise.all([end(unit, unit, unitId), end(second, second, unitId)]);
    expect(answers.toSorted()).toEqual(['done', 'lastAdministrator']);
    expect(await holders(unitId)).toHaveLength(1);
  });

  it('withdraw what nobody has accepted, for good', async () => {
    const { unitId, unit } = await unitWith();
    const link = await invite(unit, unitId);
    const { id } = await db().invitation.findFirstOrThrow({ where: { unitId } });
    const withdraw = (by: Actor) =>
      outcome(withdrawInvitation(contextOf(by), { invitationId: id }));
    expect([await withdraw(world.unit), await withdraw(unit), await withdraw(unit)]).toEqual([
      'notFound',
      'done',
      'conflict',
    ]);
    expect(await accept(await newApplicant(name), link)).toBe('linkUsed');
  });

  it('are listed with their terms, with what the one who looks may do', async () => {
    const { unitId, unit } = await unitWith();
    const person = await newApplicant(name);
    await accept(person, await invite(unit, unitId));
    await end(unit, person, unitId);
    await invite(unit, unitId, { name: '古丽·范例' });
    const seenBy = async (actor: Actor) => {
      const detail = await unitDetail(actor, unitId);
      if (detail === null) throw new Error('out of scope');
      return officePeople(actor, detail, detail.mayAdminister);
    };
    const own = await seenBy(unit);
    expect(
      own.administrators.map(({ name: who, ended, own: me, mayEnd }) => [who, ended, me, mayEnd]),
    ).toEqual([
      ['古丽·示例', false, true, true],
      [name, true, false, false],
    ]);
    expect(own.invitations.map(({ name: who, by, mayWithdraw }) => [who, by, mayWithdraw])).toEqual(
      [['古丽·范例', '古丽·示例', true]],
    );
    expect((await seenBy(world.region)).manages).toEqual(['unitAdmin']);
  });

  it('one reviews when the other applies; the one above when there is no other', async () => {
    const { unitId, unit } = await unitWith();
    const person = await newApplicant(name);
    await accept(person, await invite(unit, unitId));
    const second = await actorOf(person.userId, 'unitAdmin');
    const { id } = await readyDraft({ ...world, unitId }, person);
    expect(await acts.submit(person, id)).toBe('done');
    expect((await applicationOf(id)).holderUnitId).toBe(unitId);
    expect(await acts.open(second, id)).toBe('ownApplication');
    expect(await acts.open(unit, id)).toBe('done');

    await end(second, unit, unitId);
    const alone = await newApplicant(name);
    expect(await end(world.supervisor, second, unitId)).toBe('done');
    await accept(alone, await invite(world.supervisor, unitId));
    const own = await readyDraft({ ...world, unitId }, alone);
    expect(await acts.submit(alone, own.id)).toBe('done');
    expect((await applicationOf(own.id)).holderUnitId).toBe(world.bureauId);
  });
});
