import type { Actor } from '@/lib/domain/policy/actor';
import { permissions, type Permission } from '@/lib/domain/policy/permissions';
import { scopesFor } from '@/lib/domain/policy/scopes';
import { db } from '@/lib/server/db';
import { scopeSql, scopeWhere } from '@/lib/server/scope';
import {
  administrator,
  makeChain,
  newApplicant,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { handUp, sendBack } from '../commands/acts';

type ApplicationPermission = Extract<Permission, `application.${string}`>;

describe('the scopes, asked of the database', () => {
  const world = useWorld();
  const ids = {} as Record<
    'draft' | 'atUnit' | 'back' | 'above' | 'elsewhere' | 'atCommittee',
    string
  >;
  const actors = {} as Record<string, Actor>;

  beforeAll(async () => {
    const chain = await makeChain();
    const { applicant, id } = await submitted(world);
    ids.atUnit = id;
    ids.draft = (await readyDraft(world)).id;
    ids.back = (await submitted(world)).id;
    await sendBack(world.unit, ids.back);
    ids.above = (await submitted(world)).id;
    await handUp(ids.above, world.unit);
    ids.elsewhere = (await submitted({ ...world, unitId: chain.unitId })).id;
    ids.atCommittee = (await submitted(world)).id;
    await handUp(ids.atCommittee, world.unit, world.supervisor);
    Object.assign(actors, {
      applicant,
      stranger: await newApplicant(),
      unit: world.unit,
      'other unit': chain.unit,
      supervisor: world.supervisor,
      'supervisor of the other unit': chain.lower,
      'unit above the other supervisor': chain.upper,
      committee: world.committee,
      region: world.region,
      'other region': await administrator('regionAdmin', { regionCode: '654000' }),
      platform: await administrator('platformAdmin'),
      auditor: await administrator('auditor'),
    });
  });

  /** The applications that an actor reaches with a permission, by name. */
  async function reached(actor: Actor, permission: ApplicationPermission): Promise<string[]> {
    const scope = scopeWhere(actor, permission);
    if (scope === null) return [];
    const found = await db().application.findMany({ where: scope, select: { id: true } });
    const known = new Set(found.map(({ id }) => id));
    return Object.entries(ids).flatMap(([name, id]) => (known.has(id) ? [name] : []));
  }

  /** The same by a statement that is written by hand, as lists are. */
  async function reachedBySql(actor: Actor, permission: ApplicationPermission) {
    const scope = scopeSql(actor, permission);
    if (scope === null) return [];
    const found = await db().$queryRaw<{ id: string }[]>`
      SELECT a.id FROM "Application" a WHERE ${scope}`;
    const known = new Set(found.map(({ id }) => id));
    return Object.entries(ids).flatMap(([name, id]) => (known.has(id) ? [name] : []));
  }

  const ofUnit = ['atUnit', 'back', 'above', 'atCommittee'];
  const submittedOnes = ['atUnit', 'back', 'above', 'elsewhere', 'atCommittee'];
  const printed = (names: string[]) => ({
    'application.print': names,
    'application.printEverything': names,
    'application.printList': names,
  });
  const expected: Record<string, { readonly [P in ApplicationPermission]?: string[] }> = {
    applicant: {
      'application.read': ['atUnit'],
      'application.edit': ['atUnit'],
      'application.prepare': ['atUnit'],
      'application.readings': ['atUnit'],
      'application.submit': ['atUnit'],
      'application.create': ['atUnit'],
      'application.print': ['atUnit'],
      'application.printEverything': ['atUnit'],
    },
    stranger: {},
    unit: {
      'application.read': ofUnit,
      'application.review': ofUnit,
      'application.edit': ['atUnit'],
      ...printed(ofUnit),
    },
    'other unit': {
      'application.read': ['elsewhere'],
      'application.review': ['elsewhere'],
      'application.edit': ['elsewhere'],
      ...printed(['elsewhere']),
    },
    supervisor: {
      'application.read': ['above', 'atCommittee'],
      'application.review': ['above', 'atCommittee'],
      'application.edit': ['above'],
      ...printed(['above', 'atCommittee']),
    },
    'supervisor of the other unit': {},
    'unit above the other supervisor': {},
    committee: {
      'application.read': ['atCommittee'],
      'application.review': ['atCommittee'],
      ...printed(['atCommittee']),
    },
    region: {
      'application.read': submittedOnes,
      'application.grantReturn': submittedOnes,
      'application.print': submittedOnes,
      'application.printList': submittedOnes,
    },
    'other region': {},
    platform: {},
    auditor: {},
  };

  it.each(Object.keys(expected))('%s reaches these and no others', async (name) => {
    const actor = actors[name]!;
    const asked = permissions.filter((each): each is ApplicationPermission =>
      each.startsWith('application.'),
    );
    const found: Record<string, string[]> = {};
    for (const permission of asked) {
      const names = await reached(actor, permission);
      expect(await reachedBySql(actor, permission)).toEqual(names);
      if (names.length > 0) found[permission] = names;
    }
    const order = (lists: { readonly [P in string]?: string[] }) =>
      Object.fromEntries(
        Object.entries(lists).map(([permission, names]) => [permission, names?.toSorted()]),
      );
    expect(order(found)).toEqual(order(expected[name] ?? {}));
  });

  it.each(permissions)('%s: no scope means no condition, never an empty one', (permission) => {
    for (const actor of Object.values(actors)) {
      const filters = scopesFor(actor, permission);
      expect(scopeWhere(actor, permission)).toEqual(filters.length === 0 ? null : { OR: filters });
    }
  });
});
