import type { Actor } from '@/lib/domain/policy/actor';
import { decideUnit } from '@/lib/server/commands/decide-unit';
import { db } from '@/lib/server/db';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { unitStaff } from '@/lib/server/queries/unit-people';
import { listUnits, type UnitNode } from '@/lib/server/queries/units';
import { contextOf, registerUnitIn } from '@/prisma/seed/world/people';
import {
  administrator,
  alsoAt,
  makeChain,
  newApplicant,
  nextSerial,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp, sendBack } from '../commands/acts';

const world = useWorld();

/** A tree in words: each name, and what stands below it in brackets. */
const inWords = (nodes: readonly UnitNode[]): string =>
  nodes
    .map(({ name, below }) => (below.length === 0 ? name : `${name}（${inWords(below)}）`))
    .join('、');

describe('the units of a scope', () => {
  let chain: Awaited<ReturnType<typeof makeChain>>;
  beforeAll(async () => {
    chain = await makeChain();
  });
  const tree = async (actor: Actor, text = '') => inWords((await listUnits(actor, text)).tree);

  it('stand under each other, from the one who looks down', async () => {
    expect(await tree(chain.upper)).toBe('示例州委宣传部（示例市委宣传部（示例市日报社））');
    expect(await tree(chain.lower)).toBe('示例市委宣传部（示例市日报社）');
    expect(await tree(chain.unit)).toBe('示例市日报社');
    expect(await tree(world.region)).toContain('示例州委宣传部（示例市委宣传部（示例市日报社））');
    expect(await tree(await administrator('regionAdmin', { regionCode: '654000' }))).toBe('');
  });

  it('may be looked at three levels down, and decided on one level down', async () => {
    const may = async (actor: Actor) => {
      const found = await unitDetail(actor, chain.unitId);
      return found && [found.mayDecide, found.mayEdit, found.mayAdminister];
    };
    expect([await may(chain.upper), await may(chain.lower), await may(chain.unit)]).toEqual([
      [false, false, false],
      [true, false, true],
      [false, true, true],
    ]);
    expect(await may(world.supervisor)).toBeNull();
  });

  it('are searched as in the picker, within the scope', async () => {
    expect(await tree(chain.upper, '日报')).toBe('示例市日报社');
    expect(await tree(chain.upper, 'slsrbs')).toBe('示例市日报社');
    expect(await tree(world.supervisor, '日报')).toBe('');
    expect(await tree(chain.upper, '%')).toBe('');
  });

  it('wait for whoever decides on them, and for nobody else', async () => {
    const { unitId } = await registerUnitIn('示例市晚报社', nextSerial(), chain.lowerId, {
      name: '古丽·示例',
    });
    const waiting = async (actor: Actor) =>
      (await listUnits(actor, '')).waiting.map(({ name }) => name);
    expect(await waiting(chain.lower)).toEqual(['示例市晚报社']);
    expect(await waiting(chain.upper)).toEqual([]);
    expect(await waiting(world.region)).toContain('示例市晚报社');
    const { version } = await db().unit.findUniqueOrThrow({ where: { id: unitId } });
    await decideUnit(contextOf(chain.lower), { unitId, version, event: 'approve' });
    expect(await waiting(chain.lower)).toEqual([]);
  });
});

describe('the staff of a unit', () => {
  const seen = async (actor: Actor, unitId = world.unitId) =>
    (await unitStaff(actor, unitId)).staff.map(({ name, state }) => `${name} ${state}`);

  it('is who has applied from it this year, with the state of each, as far as one may read', async () => {
    const named = (name: string) => newApplicant(name);
    const [draft, waits, back, above] = [
      await named('阿依古丽·草稿'),
      await named('阿依古丽·等待'),
      await named('阿依古丽·退回'),
      await named('阿依古丽·上级'),
    ];
    await readyDraft(world, draft);
    for (const person of [waits, back, above]) {
      const { id } = await readyDraft(world, person);
      await acts.submit(person, id);
      if (person === back) await sendBack(world.unit, id);
      if (person === above) await handUp(id, world.unit);
    }
    expect((await seen(world.unit)).toSorted()).toEqual([
      '阿依古丽·上级 supervisingReview',
      '阿依古丽·等待 unitReview',
      '阿依古丽·退回 draft',
    ]);
    expect(await seen(world.supervisor)).toEqual(['阿依古丽·上级 supervisingReview']);
    expect(await seen(world.region)).toHaveLength(3);
    expect(await seen(waits)).toEqual(['阿依古丽·等待 unitReview']);
    const chain = await makeChain();
    expect(await seen(chain.unit)).toEqual([]);
  });

  it('is of this year, and says who is an administrator already', async () => {
    const { applicant, id } = await submitted(world);
    await db().application.update({ where: { id }, data: { year: { decrement: 1 } } });
    const { staff, year } = await unitStaff(world.unit, world.unitId);
    expect(staff.map(({ applicationId }) => applicationId)).not.toContain(id);
    expect(year).toBe(new Date().getFullYear());
    await db().application.update({ where: { id }, data: { year: { increment: 1 } } });
    await alsoAt(world.unitId, applicant);
    const line = (await unitStaff(world.unit, world.unitId)).staff.find(
      ({ applicationId }) => applicationId === id,
    );
    expect(line?.administrator).toBe(true);
  });
});
