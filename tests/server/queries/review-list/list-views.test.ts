import type { Actor } from '@/lib/domain/policy/actor';
import { viewsOf, type ListView } from '@/lib/domain/review-list/desk';
import { db } from '@/lib/server/db';
import { returnsUsedUp } from '@/lib/server/queries/returns-used-up';
import {
  administrator,
  makeChain,
  newApplicant,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp, inTurn, sendBack } from '../../commands/acts';
import { reviewListPage } from '@/lib/server/queries/review-list/list-page';
import { wholeList } from './lists';

// A region's worth of applications is made before the first test.
jest.setTimeout(120_000);

const names = [
  'draft',
  'atUnit',
  'back',
  'above',
  'backAtUnit',
  'atCommittee',
  'accepted',
  'rejected',
  'atLower',
  'atUpper',
  'backAtLower',
] as const;
type Name = (typeof names)[number];

describe('the lists of an office', () => {
  const world = useWorld();
  const ids = {} as Record<Name, string>;
  let chain: Awaited<ReturnType<typeof makeChain>>;

  beforeAll(async () => {
    chain = await makeChain();
    ids.draft = (await readyDraft(world)).id;
    const sent = async (...reviewers: Actor[]) => {
      const { id } = await submitted(world);
      await handUp(id, ...reviewers);
      return id;
    };
    const ofChain = async (...reviewers: Actor[]) => {
      const { id } = await submitted({ ...world, unitId: chain.unitId });
      await handUp(id, ...reviewers);
      return id;
    };
    ids.atUnit = await sent();
    ids.back = await sent();
    await sendBack(world.unit, ids.back);
    ids.above = await sent(world.unit);
    ids.backAtUnit = await sent(world.unit);
    await acts.returnLevel(world.supervisor, ids.backAtUnit);
    ids.atCommittee = await sent(world.unit, world.supervisor);
    ids.accepted = await sent(world.unit, world.supervisor);
    await acts.accept(world.committee, ids.accepted);
    ids.rejected = await sent(world.unit, world.supervisor);
    await acts.reject(world.committee, ids.rejected);
    ids.atLower = await ofChain(chain.unit);
    ids.atUpper = await ofChain(chain.unit, chain.lower);
    ids.backAtLower = await ofChain(chain.unit, chain.lower);
    await acts.returnLevel(chain.upper, ids.backAtLower);
  }, 60_000);

  const listed = async (actor: Actor, view: ListView): Promise<Name[]> => {
    const found = new Set((await wholeList(actor, { view })).map(({ id }) => id));
    return names.filter((name) => found.has(ids[name]));
  };
  type Expected = { readonly [V in ListView]?: readonly Name[] };
  const after = ['above', 'atCommittee', 'accepted', 'rejected'] as const;
  const expected: Record<string, { actor: () => Actor; lists: Expected }> = {
    'a unit': {
      actor: () => world.unit,
      lists: {
        waiting: ['atUnit', 'backAtUnit'],
        handled: ['back', ...after],
        returned: ['back'],
        forwarded: [...after],
        all: ['atUnit', 'back', 'above', 'backAtUnit', ...after.slice(1)],
      },
    },
    'a supervising unit': {
      actor: () => world.supervisor,
      lists: {
        waiting: ['above'],
        handled: ['backAtUnit', 'atCommittee', 'accepted', 'rejected'],
        returned: ['backAtUnit'],
        forwarded: ['atCommittee', 'accepted', 'rejected'],
        all: ['above', 'backAtUnit', 'atCommittee', 'accepted', 'rejected'],
      },
    },
    'the lower of two supervising units': {
      actor: () => chain.lower,
      lists: {
        waiting: ['atLower', 'backAtLower'],
        handled: ['atUpper'],
        returned: [],
        forwarded: ['atUpper'],
        all: ['atLower', 'atUpper', 'backAtLower'],
      },
    },
    'the upper of two supervising units': {
      actor: () => chain.upper,
      lists: {
        waiting: ['atUpper'],
        handled: ['backAtLower'],
        returned: ['backAtLower'],
        forwarded: [],
        all: ['atUpper', 'backAtLower'],
      },
    },
    'a committee': {
      actor: () => world.committee,
      lists: {
        waiting: ['atCommittee'],
        handled: ['accepted', 'rejected'],
        returned: [],
        all: ['atCommittee', 'accepted', 'rejected'],
      },
    },
    'a region': {
      actor: () => world.region,
      lists: {
        waiting: names.filter((name) => !['draft', 'back', 'accepted', 'rejected'].includes(name)),
        returned: ['back'],
        handled: ['accepted', 'rejected'],
        all: names.filter((name) => name !== 'draft'),
      },
    },
  };
  const cases = Object.entries(expected).flatMap(([who, { lists }]) =>
    Object.keys(lists).map((view) => [who, view as ListView] as const),
  );

  it.each(cases)('%s: %s', async (who, view) => {
    const { actor, lists } = expected[who]!;
    expect(await listed(actor(), view)).toEqual(lists[view]);
  });

  it('are all tried above', () => {
    for (const { actor, lists } of Object.values(expected)) {
      const kind = actor().committeeId ? 'committee' : actor().unitId ? 'unit' : 'region';
      expect(Object.keys(lists).toSorted()).toEqual([...viewsOf[kind]].toSorted());
    }
  });

  it('keep at a committee what it sent back one level', async () => {
    const { id } = await submitted(world);
    const answers = await inTurn(
      async () => handUp(id, world.unit, world.supervisor).then(() => 'done' as const),
      () => acts.returnLevel(world.committee, id),
    );
    const returned = await wholeList(world.committee, { view: 'returned' });
    expect([answers, returned.map((line) => line.id)]).toEqual([['done', 'done'], [id]]);
  });

  it('hold nothing for other offices, and are not there for roles that review nothing', async () => {
    const strangers = [
      chain.unit,
      await administrator('unitAdmin', { unitId: chain.upperId }),
      await administrator('regionAdmin', { regionCode: '654000' }),
      await administrator('committeeAdmin', {
        committeeId: (
          await db().committee.findFirstOrThrow({ where: { NOT: { id: world.committeeId } } })
        ).id,
      }),
    ];
    const ofWorld = new Set<string>(names.slice(0, 8).map((name) => ids[name]));
    for (const actor of strangers) {
      for (const view of ['waiting', 'all'] as const) {
        const lines = await wholeList(actor, { view });
        expect(lines.filter(({ id }) => ofWorld.has(id))).toEqual([]);
      }
    }
    const none = [
      await newApplicant(),
      await administrator('platformAdmin'),
      await administrator('auditor'),
    ];
    for (const actor of none) expect(await reviewListPage(actor, { view: 'all' })).toBeNull();
  });

  it('returns used up wait for the region, and for no other', async () => {
    await db().application.updateMany({
      where: { id: { in: [ids.above, ids.back] } },
      data: { returnCount: 3 },
    });
    const other = await administrator('regionAdmin', { regionCode: '654000' });
    expect((await returnsUsedUp(world.region)).map(({ id }) => id)).toEqual([ids.above]);
    for (const actor of [other, world.unit, world.committee]) {
      expect(await returnsUsedUp(actor)).toEqual([]);
    }
  });
});
