import {
  acceptRefusal,
  endRefusal,
  rolesManagedBy,
  type InvitationFacts,
} from '@/lib/domain/registration/administrators';

const now = new Date('2026-11-26T00:00:00Z');
const later = new Date('2026-11-30T00:00:00Z');
const open: InvitationFacts = {
  name: '阿依古丽·示例',
  userId: null,
  expiresAt: later,
  withdrawnAt: null,
  acceptedAt: null,
  unitDisabled: false,
};
const person = { userId: 'me', name: '阿依古丽·示例', has: false };

describe('an invitation', () => {
  it.each<[string, Partial<InvitationFacts>, Partial<typeof person>, string | null]>([
    ['is accepted by whoever bears the name', {}, {}, null],
    ['is accepted by the account that it is for', { userId: 'me' }, {}, null],
    ['is not there for another account', { userId: 'you' }, {}, 'notFound'],
    ['is of no use to another name', {}, { name: '阿依古丽·范例' }, 'invitedAnother'],
    ['is over when its time is', { expiresAt: now }, {}, 'linkUsed'],
    ['is over when it was accepted', { acceptedAt: now }, {}, 'linkUsed'],
    ['is over when it was withdrawn', { withdrawnAt: now }, {}, 'linkUsed'],
    ['is over when the unit is disabled', { unitDisabled: true }, {}, 'linkUsed'],
    ['gives nothing twice', {}, { has: true }, 'alreadyAdministrator'],
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
    expect(rolesManagedBy(role, { receiving })).toEqual(expected);
  });

  it.each([
    ['their own, as the last one', { own: true, others: 0 }, 'lastAdministrator'],
    ['their own, with a successor', { own: true, others: 1 }, null],
    ['the last one, by somebody else', { own: false, others: 0 }, null],
  ])('end: %s', (_says, ending, expected) => {
    expect(endRefusal(ending)).toBe(expected);
  });
});
