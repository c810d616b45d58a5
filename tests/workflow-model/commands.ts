// The model's steps as fast-check draws, runs, compares and shrinks them.

import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@/lib/domain/refusal';
import { besideRuled, type BesideName } from './beside';
import { isOffice, offices, type Model, type Office } from './model';
import { readingFor, readingOf } from './reading';
import { act, moveBelow, replace, setWindow, writeBeside, type Real } from './reality';
import { ruled, type ActName, type Who } from './rules';

/** What the run carries: the model now, and where it began. */
export type Carried = { now: Model; readonly begunAt: number; readonly events: number };
type Command = fc.AsyncCommand<Carried, Real>;

/** How often each code was heard, over all runs. */
export const heard = new Map<string, number>();
const count = (code: string) => heard.set(code, (heard.get(code) ?? 0) + 1);

async function codeOf(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function compare(m: Carried, r: Real, what: string): Promise<void> {
  const [said, expected] = [await readingOf(r), readingFor(m.now, m.begunAt, m.events)];
  if (isDeepStrictEqual(said, expected)) return;
  throw new Error(`${what}: ${JSON.stringify({ said, expected })}`);
}

/** A step: what the model expects, then what the database says. */
const step = (name: string, run: (m: Carried, r: Real) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  run: async (m, r) => {
    await run(m, r);
    await compare(m, r, name);
  },
});

function expectCode(name: string, heardCode: string, expected: string): void {
  count(heardCode);
  if (heardCode !== expected) throw new Error(`${name} said ${heardCode}, the rules ${expected}`);
}

const moving = (name: ActName, who: Who, older: number) => {
  const label = `${who} ${name}${older > 0 ? ' (stale)' : ''}`;
  return step(label, async (m, r) => {
    const version = m.now.version - older;
    const { code, after } = ruled(m.now, name, who, version);
    expectCode(label, await codeOf(act(r, name, who, version)), code);
    m.now = after;
  });
};

/** Who holds it, whoever that is when its turn comes: so that runs come far. */
const holderOf = ({ place }: Model): Who => (isOffice(place) ? place : 'person');
const byHolder = (name: ActName) =>
  step(`the holder: ${name}`, async (m, r) => {
    const who = name === 'recall' ? (m.now.sentBy ?? m.now.returnedBy ?? 'unit') : holderOf(m.now);
    await moving(name, who, 0).run(m, r);
  });
const besideHolder = (name: BesideName) =>
  step(`the holder: ${name}`, async (m, r) => besides(name, holderOf(m.now)).run(m, r));

let serial = 0;
const besides = (name: BesideName, who: Who) =>
  step(`${who} ${name}`, async (m, r) => {
    const { code, after } = besideRuled(m.now, name, who);
    serial += 1;
    expectCode(`${who} ${name}`, await codeOf(writeBeside(r, name, who, serial)), code);
    m.now = after;
  });

/** The same request once more, as after a lost answer: the first answer, and nothing twice. */
const retry = step('the last act is sent again', async (_, r) => {
  if (r.last !== null) expectCode('again', await codeOf(r.last()), 'done');
});

type Asked = readonly [ActName, Who];
/** Both saw the same version; one of the two orders is what happened. */
const together = (a: Asked, b: Asked) => {
  const name = `${a[1]} ${a[0]} and ${b[1]} ${b[0]} at once`;
  return step(name, async (m, r) => {
    const { version } = m.now;
    const inOrder = (one: Asked, two: Asked) => {
      const first = ruled(m.now, one[0], one[1], version);
      const second = ruled(first.after, two[0], two[1], version);
      return { codes: [first.code, second.code], after: second.after };
    };
    const [ab, ba] = [inOrder(a, b), inOrder(b, a)];
    const codes = await Promise.all(
      [a, b].map(([act_, who]) => codeOf(act(r, act_, who, version))),
    );
    codes.forEach(count);
    const turned = { codes: ba.codes.toReversed(), after: ba.after };
    const happened = [ab, turned].find((each) => isDeepStrictEqual(each.codes, codes));
    if (happened === undefined) throw new Error(`${name} said ${codes.join(' and ')}`);
    m.now = happened.after;
  });
};

const window = (isOpen: boolean) =>
  step(`the round ${isOpen ? 'opens' : 'closes'}`, async (m, r) => {
    await setWindow(r, isOpen);
    m.now = { ...m.now, windowOpen: isOpen };
  });
const move = step('the unit goes below another supervising unit', async (m, r) => {
  await moveBelow(r, m.now.moved ? 'lower' : 'other');
  m.now = { ...m.now, moved: !m.now.moved };
});

/** A role ends and somebody else takes it over: the office goes on where it was. */
const demote = (office: Office) =>
  step(`somebody else becomes ${office}`, async (_, r) => {
    await replace(r, office);
  });

const acts = ['submit', 'withdraw', 'open', 'forward', 'return', 'returnEducation'] as const;
const rarer = ['returnLevel', 'recall', 'accept', 'reject', 'grant'] as const;
const people: readonly Who[] = ['person', 'self', ...offices, 'region'];
const reviewers = fc.constantFrom<Who>(...offices, 'self');

/** Whoever it is most likely about, so that runs come far; now and then anybody. */
const actor = (name: ActName): fc.Arbitrary<Who> =>
  name === 'submit' || name === 'withdraw'
    ? fc.oneof({ weight: 9, arbitrary: fc.constant<Who>('person') }, fc.constantFrom(...people))
    : name === 'grant'
      ? fc.oneof({ weight: 4, arbitrary: fc.constant<Who>('region') }, fc.constantFrom(...people))
      : reviewers;
const asked: fc.Arbitrary<Asked> = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom<ActName>(...acts) },
    { weight: 2, arbitrary: fc.constantFrom<ActName>(...rarer) },
  )
  .chain((name) => actor(name).map((who) => [name, who] as const));

const often = ['open', 'forward', 'forward', 'return', 'returnEducation', 'accept'] as const;
const sometimes = ['returnLevel', 'recall', 'recall', 'reject'] as const;
const written = ['opinion', 'opinion', 'recommend', 'recommend', 'recommend', 'settle'] as const;

const carrying = [
  fc.constantFrom<ActName>(...often).map(byHolder),
  fc.constantFrom<ActName>(...often, ...sometimes).map(byHolder),
  fc.constantFrom<BesideName>(...written).map(besideHolder),
];

/** One arbitrary for each kind of step; what carries a run forward stands there more than once. */
export const commandArbitraries: fc.Arbitrary<Command>[] = [
  ...carrying,
  ...carrying,
  ...carrying,
  fc.constant(moving('submit', 'person', 0)),
  fc.constant(moving('submit', 'person', 0)),
  fc.constantFrom<BesideName>('save', 'mark', 'confirm').map((name) => besides(name, 'person')),
  fc.constantFrom<BesideName>('empty', 'refill', 'refill').map((name) => besides(name, 'person')),
  fc.constantFrom<Who>('unit', 'unit', 'self', 'lower').map((who) => besides('save', who)),
  asked.map(([name, who]) => moving(name, who, 0)),
  asked.map(([name, who]) => moving(name, who, 1)),
  fc
    .tuple(fc.constantFrom<BesideName>('opinion', 'recommend', 'settle'), reviewers)
    .map(([name, who]) => besides(name, who)),
  fc.constant(retry),
  fc.tuple(asked, asked).map(([a, b]) => together(a, b)),
  fc.constantFrom(true, true, false).map(window),
  fc.constant(move),
  fc.constantFrom<Office>('unit', 'lower', 'committee').map(demote),
];

const submits = moving('submit', 'person', 0);
const up = (who: Office) => [besides('recommend', who), moving('forward', who, 0)];
const toLower = [submits, ...up('unit')];
const toUpper = [...toLower, ...up('lower')];

/** Where a run begins, and the steps that bring an application there. */
const ways = {
  draft: [],
  unit: [submits],
  lower: toLower,
  upper: toUpper,
  committee: [...toUpper, ...up('upper')],
  // one return is gone: where the round has only one, the next is one too many
  'sent again': [submits, moving('withdraw', 'person', 0), submits],
} satisfies Record<string, readonly Command[]>;
export type Stage = keyof typeof ways;
export const stages = Object.keys(ways) as Stage[];

/** The steps of its way, one after the other. */
export async function bringTo(stage: Stage, m: Carried, r: Real): Promise<void> {
  for (const each of ways[stage]) await each.run(m, r);
}
