import { roles, type Role } from '@/lib/domain/policy/actor';
import {
  acceptRefusal,
  endRefusal,
  excludes,
  rolesManagedBy,
  termRefusal,
  type InvitationFacts,
} from '@/lib/domain/registration/administrators';
import {
  administratorRoles,
  officeKinds,
  platformOffice,
  readOffice,
  rolesOfOffice,
} from '@/lib/domain/registration/offices';

const now = new Date('2026-11-26T00:00:00Z');
const later = new Date('2026-11-30T00:00:00Z');
const open: InvitationFacts = {
  name: '阿依古丽·示例',
  userId: null,
  role: 'unitAdmin',
  expiresAt: later,
  withdrawnAt: null,
  acceptedAt: null,
  officeClosed: false,
};
const person = {
  userId: 'me',
  name: '阿依古丽·示例',
  has: false,
  held: ['applicant'] as readonly Role[],
};

describe('an invitation', () => {
  it.each<[string, Partial<InvitationFacts>, Partial<typeof person>, string | null]>([
    ['is accepted by whoever bears the name', {}, {}, null],
    ['is accepted by the account that it is for', { userId: 'me' }, {}, null],
    ['is not there for another account', { userId: 'you' }, {}, 'notFound'],
    ['is of no use to another name', {}, { name: '阿依古丽·范例' }, 'invitedAnother'],
    ['is over when its time is', { expiresAt: now }, {}, 'linkUsed'],
    ['is over when it was accepted', { acceptedAt: now }, {}, 'linkUsed'],
    ['is over when it was withdrawn', { withdrawnAt: now }, {}, 'linkUsed'],
    ['is over when the office is closed', { officeClosed: true }, {}, 'linkUsed'],
    ['gives nothing twice', {}, { has: true }, 'alreadyAdministrator'],
    ['is not for who audits', {}, { held: ['auditor'] }, 'rolesApart'],
  ])('%s', (_says, invitation, who, expected) => {
    expect(acceptRefusal({ ...open, ...invitation }, { ...person, ...who }, now)).toBe(expected);
  });
});

describe('the roles of a unit', () => {
  it.each([
    ['unitAdmin', false, ['unitAdmin']],
    ['unitAdmin', true, ['unitAdmin']],
    ['supervisingAdmin', false, ['unitAdmin']],
    ['supervisingAdmin', true, ['unitAdmin', 'supervisingAdmin']],
    ['regionAdmin', true, ['unitAdmin', 'supervisingAdmin']],
  ] as const)('are given by a %s, receiving: %s', (role, receiving, expected) => {
    expect(rolesManagedBy(role, { kind: 'unit', receiving })).toEqual(expected);
  });

  it.each([
    ['their own, as the last one', { own: true, others: 0 }, 'lastAdministrator'],
    ['their own, with a successor', { own: true, others: 1 }, null],
    ['the last one, by somebody else', { own: false, others: 0 }, null],
  ])('end: %s', (_says, ending, expected) => {
    expect(endRefusal(ending)).toBe(expected);
  });
});

describe('the roles of other offices', () => {
  it.each(officeKinds.filter((kind) => kind !== 'unit'))('of a %s are all given', (kind) => {
    expect(rolesManagedBy('platformAdmin', { kind, receiving: false })).toEqual(
      rolesOfOffice[kind],
    );
  });

  it('belong to one kind of office each, all but that of the applicant', () => {
    const given = officeKinds.flatMap((kind): readonly Role[] => rolesOfOffice[kind]);
    expect(given.toSorted()).toEqual(roles.filter((role) => role !== 'applicant').toSorted());
  });

  it('nobody prolongs their own', () => {
    expect([termRefusal({ own: true }), termRefusal({ own: false })]).toEqual(['ownRole', null]);
  });

  it.each(administratorRoles)('%s beside each other role', (wanted) => {
    const together = roles.filter((held) => !excludes([held], wanted));
    const alone = wanted === 'platformAdmin' || wanted === 'auditor';
    const others = roles.filter((role) => role !== 'platformAdmin' && role !== 'auditor');
    const expected = alone ? ['applicant', wanted] : others;
    expect(together.toSorted()).toEqual([...expected].toSorted());
  });
});

describe('the address of an office', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  it.each([
    [
      { kind: 'committee', id },
      { kind: 'committee', id },
    ],
    [
      { kind: 'region', id: '650000' },
      { kind: 'region', id: '650000' },
    ],
    [platformOffice, platformOffice],
    [{ kind: 'platform', id }, null],
    [{ kind: 'committee', id: 'x' }, null],
    [{ kind: 'region', id: "6500' OR" }, null],
    [{ kind: 'unit', id }, null],
    [{ kind: 'school', id }, null],
  ])('%j', (given, expected) => {
    expect(readOffice(given)).toEqual(expected);
  });
});
