import type { Actor } from '@/lib/domain/policy/actor';
import { roles } from '@/lib/domain/policy/actor';
import { permissions } from '@/lib/domain/policy/permissions';
import { can, scopes, scopesFor, type Filter, type ScopeName } from '@/lib/domain/policy/scopes';

const actor: Actor = {
  userId: 'me',
  sessionId: 'session',
  name: '古丽·示例',
  role: 'unitAdmin',
  office: '示例单位',
  unitId: 'unit',
  committeeId: 'committee',
  regionCode: '650000',
  entryRegionCode: '654000',
};

/** Reads a filter as the database would: equality, list membership, greater than, what is above. */
function matches(filter: Filter, record: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(filter).every(([key, condition]: [string, unknown]) => {
    const value = record[key];
    if (condition === null || typeof condition !== 'object') return value === condition;
    if (key === 'parent') return value !== null && matches(condition, Object(value));
    return Object.entries(condition).every(([test, wanted]) => {
      if (test === 'has') return Array.isArray(value) && value.includes(wanted);
      if (test === 'gt') return typeof value === 'number' && value > Number(wanted);
      throw new Error(`no test "${test}"`);
    });
  });
}

const application = {
  applicantId: 'somebody',
  holderUnitId: 'elsewhere',
  everHeldBy: ['elsewhere'],
  regionCode: '654000',
  submissionCount: 1,
};

const applications = {
  'mine, a draft': { ...application, applicantId: 'me', everHeldBy: [], holderUnitId: null },
  'mine, at another unit': { ...application, applicantId: 'me' },
  'at my unit': { ...application, holderUnitId: 'unit', everHeldBy: ['unit'] },
  'was at my unit, now above': { ...application, everHeldBy: ['unit', 'elsewhere'] },
  'at another unit': application,
  'at my committee': { ...application, holderUnitId: null, everHeldBy: ['unit2', 'committee'] },
  'never submitted, in my region': {
    ...application,
    regionCode: '650000',
    submissionCount: 0,
    everHeldBy: [],
    holderUnitId: null,
  },
  'submitted in my region': { ...application, regionCode: '650000' },
  'submitted in the region of entry': application,
};

const above = (parentId: string | null, parent: object | null = null) => ({ parentId, parent });
const unit = { id: 'elsewhere', ...above('bureau', above(null)), regionCode: '654000' };
const units = {
  'my unit': { ...unit, id: 'unit' },
  'directly below': { ...unit, ...above('unit', above('bureau')) },
  'below the one below': { ...unit, ...above('below', above('unit')) },
  'three levels below': { ...unit, ...above('lower', above('below', above('unit'))) },
  'four levels below': {
    ...unit,
    ...above('lowest', above('lower', above('below', above('unit')))),
  },
  'same supervising unit as mine': unit,
  'in my region': { ...unit, regionCode: '650000' },
  'nothing above it': { ...unit, ...above(null) },
};

const inScope: { readonly [S in ScopeName]?: readonly (keyof typeof applications)[] } = {
  self: ['mine, a draft', 'mine, at another unit'],
  own: ['mine, a draft', 'mine, at another unit'],
  heldByUnit: ['at my unit'],
  everHeldByUnit: ['at my unit', 'was at my unit, now above'],
  everHeldByCommittee: ['at my committee'],
  submittedInRegion: ['submitted in my region'],
  inRegion: ['never submitted, in my region', 'submitted in my region'],
};

const unitsInScope: { readonly [S in ScopeName]?: readonly (keyof typeof units)[] } = {
  ownUnit: ['my unit'],
  unitsBelow: ['directly below'],
  ownUnitAndBelow: ['my unit', 'directly below'],
  unitTree: ['my unit', 'directly below', 'below the one below', 'three levels below'],
  unitsOfRegion: ['in my region'],
};

const rounds = {
  'of my committee': { committeeId: 'committee' },
  'of another committee': { committeeId: 'elsewhere' },
};

const roundsInScope: { readonly [S in ScopeName]?: readonly (keyof typeof rounds)[] } = {
  roundsOfCommittee: ['of my committee'],
};

/** Filters over several tables: written out here, asked of the database in its own test. */
const publicitiesInScope: { readonly [S in ScopeName]?: readonly Filter[] } = {
  publishedByUnit: [{ officeId: 'unit' }],
  publishedInUnit: [{ officeId: 'unit' }, { unitId: 'unit', kind: 'system' }],
  publishedToPerson: [
    { entries: { some: { application: { applicantId: 'me' } } } },
    {
      kind: 'system',
      unit: { applications: { some: { applicantId: 'me', submissionCount: { gt: 0 } } } },
    },
  ],
};

/** Records of the registers, and accounts, as the database is asked for them. */
const recordsInScope: { readonly [S in ScopeName]?: readonly Filter[] } = {
  committeesOfRegion: [{ regionCode: '650000' }],
  ofCommitteesOfRegion: [{ committee: { regionCode: '650000' } }],
  noticesOfRegion: [{ regionCode: '650000' }],
  accountsOfRegion: [
    { grants: { some: { regionCode: '650000' } } },
    { grants: { some: { unit: { regionCode: '650000' } } } },
    { grants: { some: { committee: { regionCode: '650000' } } } },
    { applications: { some: { regionCode: '650000', submissionCount: { gt: 0 } } } },
  ],
};

const everything = ['allAccounts', 'allAudit', 'everyRecord'] as const satisfies ScopeName[];

const seen = (
  name: ScopeName,
  records: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): string[] =>
  Object.keys(records).filter((key) =>
    scopes[name](actor).some((filter) => matches(filter, records[key] ?? {})),
  );

describe('what is in a scope', () => {
  it('is written down for every scope', () => {
    const listed = [inScope, unitsInScope, roundsInScope, publicitiesInScope].flatMap((each) =>
      Object.keys(each),
    );
    const all = [...listed, ...Object.keys(recordsInScope), ...everything];
    expect(new Set(all)).toEqual(new Set(Object.keys(scopes)));
  });

  it.each(Object.keys(inScope) as ScopeName[])('%s: these applications', (name) => {
    expect(seen(name, applications)).toEqual(inScope[name]);
  });

  it.each(Object.keys(unitsInScope) as ScopeName[])('%s: these units', (name) => {
    expect(seen(name, units)).toEqual(unitsInScope[name]);
  });

  it.each(Object.keys(roundsInScope) as ScopeName[])('%s: these rounds', (name) => {
    expect(seen(name, rounds)).toEqual(roundsInScope[name]);
  });

  it.each(Object.keys(publicitiesInScope) as ScopeName[])('%s: these publicities', (name) => {
    expect(scopes[name](actor)).toEqual(publicitiesInScope[name]);
  });

  it.each(Object.keys(recordsInScope) as ScopeName[])('%s: these records', (name) => {
    expect(scopes[name](actor)).toEqual(recordsInScope[name]);
  });

  it.each(everything)('%s: everything', (name) => {
    expect(scopes[name]()).toEqual([{}]);
  });
});

describe('an actor without the id that a scope needs', () => {
  const ids = { unitId: null, committeeId: null, regionCode: null };
  const free: readonly ScopeName[] = ['self', 'own', 'publishedToPerson', ...everything];
  const bound = (Object.keys(scopes) as ScopeName[]).filter((name) => !free.includes(name));

  it.each(bound)('%s is empty, never a filter on null', (name) => {
    expect(scopes[name]({ ...actor, ...ids })).toEqual([]);
  });

  it.each(roles.filter((role) => !['applicant', 'platformAdmin', 'auditor'].includes(role)))(
    'a %s without an office may do nothing at all',
    (role) => {
      const lost = { ...actor, ...ids, role };
      expect(permissions.filter((permission) => can(lost, permission))).toEqual([]);
    },
  );

  it('no filter of anybody holds a null or undefined', () => {
    const all = roles.flatMap((role) =>
      permissions.flatMap((permission) => scopesFor({ ...actor, role }, permission)),
    );
    expect(JSON.stringify(all)).not.toContain('null');
    expect(all.flatMap((filter) => Object.values(filter))).not.toContain(undefined);
  });
});

describe('the region of entry', () => {
  it.each(permissions)('changes nothing of %s', (permission) => {
    for (const role of roles) {
      const here = scopesFor({ ...actor, role }, permission);
      expect(scopesFor({ ...actor, role, entryRegionCode: null }, permission)).toEqual(here);
    }
  });
});
