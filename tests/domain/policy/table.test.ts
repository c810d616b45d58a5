import { roles, type Role } from '@/lib/domain/policy/actor';
import { permissions, policy, scopeNameOf, type Permission } from '@/lib/domain/policy/permissions';
import type { ScopeName } from '@/lib/domain/policy/scopes';

const no = null;
type Line = readonly (ScopeName | null)[];

// prettier-ignore
const expected: { readonly [P in Permission]: Line } = {
  //                         applicant  unitAdmin         supervisingAdmin    committeeAdmin          regionAdmin          platformAdmin  auditor
  'application.create':      ['self',   no,               no,                 no,                     no,                  no,            no],
  'application.read':        ['own',    'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'submittedInRegion', no,            no],
  'application.edit':        ['own',    'heldByUnit',     'heldByUnit',       no,                     no,                  no,            no],
  'application.prepare':     ['own',    no,               no,                 no,                     no,                  no,            no],
  'application.submit':      ['own',    no,               no,                 no,                     no,                  no,            no],
  'application.review':      [no,       'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  no,                  no,            no],
  'application.readings':    ['own',    no,               no,                 no,                     no,                  no,            no],
  'person.reveal':           [no,       'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'submittedInRegion', no,            no],
  'application.grantReturn': [no,       no,               no,                 no,                     'submittedInRegion', no,            no],
  'publicity.read':          ['publishedToPerson', 'publishedInUnit', 'publishedInUnit', no,         no,                  no,            no],
  'publicity.run':           [no,       'publishedByUnit', 'publishedByUnit', no,                    no,                  no,            no],
  'application.print':       ['own',    'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'submittedInRegion', no,            no],
  'application.printEverything': ['own', 'everHeldByUnit', 'everHeldByUnit',  'everHeldByCommittee',  no,                  no,            no],
  'application.printList':   [no,       'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'submittedInRegion', no,            no],
  'statistics.read':         [no,       'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'inRegion',          'everyRecord', no],
  'statistics.export':       [no,       'everHeldByUnit', 'everHeldByUnit',   'everHeldByCommittee',  'inRegion',          'everyRecord', no],
  'form.edit':               [no,       no,               no,                 'roundsOfCommittee',    no,                  no,            no],
  'unit.read':               [no,       'ownUnit',        'unitTree',         no,                     'unitsOfRegion',     no,            no],
  'unit.edit':               [no,       'ownUnit',        'ownUnit',          no,                     no,                  no,            no],
  'unit.administer':         [no,       'ownUnit',        'ownUnitAndBelow',  no,                     'unitsOfRegion',     no,            no],
  'unit.found':              [no,       no,               no,                 no,                     'unitsOfRegion',     'everyRecord', no],
  'unit.decide':             [no,       no,               'unitsBelow',       no,                     'unitsOfRegion',     no,            no],
  'account.read':            [no,       no,               no,                 no,                     'accountsOfRegion',  'allAccounts', no],
  'account.manage':          [no,       no,               no,                 no,                     no,                  'allAccounts', no],
  'integrity.keep':          [no,       no,               no,                 no,                     'accountsOfRegion',  no,            no],
  'register.catalogue':      [no,       no,               no,                 no,                     no,                  'everyRecord', no],
  'committee.edit':          [no,       no,               no,                 no,                     'committeesOfRegion', 'everyRecord', no],
  'committee.administer':    [no,       no,               no,                 no,                     'committeesOfRegion', 'everyRecord', no],
  'committee.scope':         [no,       no,               no,                 no,                     'ofCommitteesOfRegion', 'everyRecord', no],
  'round.edit':              [no,       no,               no,                 'roundsOfCommittee',    'ofCommitteesOfRegion', 'everyRecord', no],
  'notice.edit':             [no,       no,               no,                 no,                     'noticesOfRegion',   'everyRecord', no],
  'site.edit':               [no,       no,               no,                 no,                     no,                  'everyRecord', no],
  'audit.read':              [no,       no,               no,                 no,                     no,                  no,            'allAudit'],
};

const cells = permissions.flatMap((permission) =>
  roles.map((role, at) => [permission, role, expected[permission][at] ?? null] as const),
);

describe('the policy, cell by cell', () => {
  it('has exactly the permissions and roles that are written down here', () => {
    expect(permissions).toEqual(Object.keys(expected));
    expect(Object.values(expected).map((line) => line.length)).toEqual(
      permissions.map(() => roles.length),
    );
  });

  it.each(cells)('%s for %s: %s', (permission, role, scope) => {
    expect(scopeNameOf(permission, role)).toBe(scope);
  });

  it.each(permissions)('%s says in Chinese what it is about', (permission) => {
    expect(policy[permission].about).toMatch(/^[\p{Script=Han}、：，（）]+$/u);
  });

  it('no role both decides on applications and manages accounts', () => {
    const may = (role: Role, ...asked: Permission[]) =>
      asked.some((permission) => scopeNameOf(permission, role) !== null);
    const both = roles.filter(
      (role) =>
        may(role, 'application.read', 'application.review', 'application.edit') &&
        may(role, 'account.manage', 'audit.read'),
    );
    expect(both).toEqual([]);
  });
});
