import { decideUnit } from '@/lib/server/commands/decide-unit';
import { registerUnit, resubmitUnit } from '@/lib/server/commands/register-unit';
import { db } from '@/lib/server/db';
import { unitHistory } from '@/lib/server/queries/unit-detail';
import { searchUnits } from '@/lib/server/queries/unit-search';
import type { Actor } from '@/lib/domain/policy/actor';
import type { UnitForm } from '@/lib/domain/registration/unit';
import { syntheticCreditCode, syntheticMobile } from '@/prisma/seed/world/numbers';
import { actorOf, contextOf, registerUnitIn } from '@/prisma/seed/world/people';
import {
  administrator,
  newApplicant,
  nextSerial,
  outcome,
  readyDraft,
  useWorld,
} from '@/tests/support/world';

const formOf = (name: string, parentId: string, more: Partial<UnitForm> = {}): UnitForm => ({
  name,
  uscc: syntheticCreditCode(nextSerial()),
  nature: 'county',
  regionCode: '650000',
  parentId,
  address: '示例路 1 号',
  leaderName: '示例负责人',
  leaderMobile: syntheticMobile(nextSerial()),
  telephone: '0991-1234567',
  email: '',
  ...more,
});
const unitOf = (id: string) => db().unit.findUniqueOrThrow({ where: { id } });
const eventsOf = async (unitId: string) => {
  const events = await db().unitEvent.findMany({
    where: { unitId },
    orderBy: { fromVersion: 'asc' },
  });
  return events.map(({ fromVersion, event, toState }) => `${fromVersion} ${event} → ${toState}`);
};

describe('registering a unit', () => {
  const world = useWorld();
  const decide = async (
    actor: Actor,
    unitId: string,
    event: 'approve' | 'return' | 'disable' | 'enable',
    reason?: string,
  ) => {
    const { version } = await unitOf(unitId);
    const input = { unitId, version, event, ...(reason !== undefined && { reason }) };
    return outcome(decideUnit(contextOf(actor), input));
  };
  const registered = (name: string) =>
    registerUnitIn(name, nextSerial(), world.bureauId, { name: '买买提·示例' });

  it('waits: people find it with its supervising unit, and cannot pick it', async () => {
    const { unitId } = await registered('示例县图书馆');
    expect((await unitOf(unitId)).state).toBe('pending');
    for (const text of ['图书馆', 'shilixiantushuguan', 'slxtsg', (await unitOf(unitId)).uscc]) {
      const found = (await searchUnits(text, false)).filter(({ id }) => id === unitId);
      expect(
        found.map(({ approved, parent, parentTelephone }) => [approved, parent, parentTelephone]),
      ).toEqual([[false, '示例县委宣传部', '0991-1234567']]);
    }
  });

  it('can be picked once its supervising unit has approved it', async () => {
    const { unitId } = await registered('示例县文化馆');
    expect(await decide(world.supervisor, unitId, 'approve')).toBe('done');
    const [found] = await searchUnits('示例县文化馆', false);
    expect([found?.id, found?.approved]).toEqual([unitId, true]);
    expect(await eventsOf(unitId)).toEqual(['0 register → pending', '1 approve → approved']);
  });

  it('is returned with a reason, corrected, sent again and approved', async () => {
    const { unitId, administratorId } = await registered('示例县档案棺');
    const own = await actorOf(administratorId, 'unitAdmin');
    expect(await decide(world.supervisor, unitId, 'return')).toBe('reasonMissing');
    expect(await decide(world.supervisor, unitId, 'return', '单位名称有错字。')).toBe('done');
    expect(await searchUnits('示例县档案', false)).toEqual([]);

    const { version, uscc } = await unitOf(unitId);
    const unit = formOf('示例县档案馆', world.bureauId, { uscc });
    await resubmitUnit(contextOf(own), { unitId, version, unit });
    const [again] = await searchUnits('sxdag'.replace('sx', 'slx'), false);
    expect([again?.name, again?.approved]).toEqual(['示例县档案馆', false]);
    expect(await decide(world.supervisor, unitId, 'approve')).toBe('done');
    expect(await eventsOf(unitId)).toEqual([
      '0 register → pending',
      '1 return → returned',
      '2 resubmit → pending',
      '3 approve → approved',
    ]);
    const history = await unitHistory(unitId);
    expect(history.find(({ event }) => event === 'return')?.reason).toBe('单位名称有错字。');
  });

  it('is decided by its own supervising unit or its region, by nobody else', async () => {
    const { unitId, administratorId } = await registered('示例县博物馆');
    const strangers = [
      await administrator('supervisingAdmin', { unitId: world.unitId }),
      await administrator('regionAdmin', { regionCode: '654000' }),
      await administrator('platformAdmin'),
      await actorOf(administratorId, 'unitAdmin'),
      world.unit,
      world.committee,
    ];
    const answers = await Promise.all(strangers.map((actor) => decide(actor, unitId, 'approve')));
    expect(answers).toEqual(answers.map(() => 'notFound'));
    expect((await unitOf(unitId)).state).toBe('pending');
    expect(await decide(world.region, unitId, 'approve')).toBe('done');
  });

  it('is decided once when two decide at the same time', async () => {
    const { unitId } = await registered('示例县剧团');
    const answers = await Promise.all([
      decide(world.supervisor, unitId, 'approve'),
      decide(world.region, unitId, 'return', '请补充材料。'),
    ]);
    expect(answers.toSorted()).toEqual(['conflict', 'done']);
    expect(await eventsOf(unitId)).toHaveLength(2);
  });

  it('is not disabled while an application is under way, and then it is', async () => {
    const { unitId } = await registered('示例县电影院');
    await decide(world.supervisor, unitId, 'approve');
    const { id } = await readyDraft({ ...world, unitId });
    expect(await decide(world.supervisor, unitId, 'disable', '单位已撤销。')).toBe('unitBusy');
    await db().application.update({ where: { id }, data: { state: 'lapsed' } });
    expect(await decide(world.supervisor, unitId, 'disable', '单位已撤销。')).toBe('done');
    expect(await searchUnits('示例县电影院', false)).toEqual([]);
    expect(await decide(world.supervisor, unitId, 'enable')).toBe('done');
    expect((await searchUnits('示例县电影院', false)).map(({ approved }) => approved)).toEqual([
      true,
    ]);
  });

  it('makes the signed-in person its administrator, and nobody when nobody is signed in', async () => {
    const person = await newApplicant();
    const input = { administrator: null, consentVersion: '1.0' };
    const { unitId } = await registerUnit(contextOf(person), {
      ...input,
      unit: formOf('示例县少年宫', world.bureauId),
    });
    expect((await actorOf(person.userId, 'unitAdmin')).unitId).toBe(unitId);
    const nobody = { actor: null, requestId: 'test', ip: null };
    const unit = formOf('示例县青年宫', world.bureauId);
    expect(await outcome(registerUnit(nobody, { ...input, unit }))).toBe('signedOut');
  });

  it.each([
    ['a unit that receives nothing', () => world.unitId],
    ['a unit that is not there', () => '00000000-0000-7000-8000-000000000009'],
  ])('below %s writes neither unit nor account', async (_, parentId) => {
    const before = [await db().unit.count(), await db().user.count()];
    const made = registerUnitIn('示例县报社', nextSerial(), parentId(), { name: '阿里木·示例' });
    expect(await outcome(made)).toBe('unitUnknown');
    expect([await db().unit.count(), await db().user.count()]).toEqual(before);
  });

  it('takes a credit code once', async () => {
    const uscc = syntheticCreditCode(nextSerial());
    const register = async (person: Actor) =>
      outcome(
        registerUnit(contextOf(person), {
          unit: formOf('示例县出版社', world.bureauId, { uscc }),
          administrator: null,
          consentVersion: '1.0',
        }),
      );
    const person = await newApplicant();
    expect(await register(person)).toBe('done');
    expect(await register(person)).toBe('unitRegistered');
  });

  it('takes a credit code once when five registrations arrive together', async () => {
    const person = await newApplicant();
    const unit = formOf('示例县印刷厂', world.bureauId);
    const input = { unit, administrator: null, consentVersion: '1.0' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        outcome(registerUnit(contextOf(person), input)).catch((error: Error) => error.name),
      ),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array(4).fill('unitRegistered')]);
  });
});
