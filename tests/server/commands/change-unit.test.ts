import { db } from '@/lib/server/db';
import { amendUnit } from '@/lib/server/commands/register-unit';
import { saveSection } from '@/lib/server/commands/save-section';
import { unitHistory } from '@/lib/server/queries/unit-detail';
import { searchUnits } from '@/lib/server/queries/unit-search';
import { syntheticCreditCode } from '@/prisma/seed/world/numbers';
import { contextOf, makeReceivingUnit } from '@/prisma/seed/world/people';
import {
  administrator,
  approvedUnit,
  nextSerial,
  outcome,
  readyDraft,
  useWorld,
} from '@/tests/support/world';
import { acts } from './acts';
import { unitActs, unitOf } from './unit-acts';

describe('a unit changes by request', () => {
  const world = useWorld();
  const noticesOf = async (userId: string) =>
    (await db().notification.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })).map(
      ({ kind }) => kind,
    );
  let made = 0;
  const fresh = () => {
    made += 1;
    return approvedUnit(
      `示例县第${'一二三四五六七八九十'[made] ?? made}中学`,
      world.bureauId,
      world.supervisor,
    );
  };

  it('and can be chosen with its old name until that is decided', async () => {
    const { unitId, unit } = await fresh();
    const { name } = await unitOf(unitId);
    expect(await unitActs.request(unit, unitId, { name: '示例县实验中学' })).toBe('done');
    expect((await unitOf(unitId)).state).toBe('changing');
    expect((await searchUnits(name, false)).map(({ id, approved }) => [id, approved])).toEqual([
      [unitId, true],
    ]);
    expect(await searchUnits('示例县实验中学', false)).toEqual([]);
    const { applicant, id } = await readyDraft({ ...world, unitId });
    expect(await acts.submit(applicant, id)).toBe('done');
    expect(await noticesOf(world.supervisor.userId)).toContain('unit.requestChange');
  });

  it('is found by its new name and by its old one once the change went through', async () => {
    const { unitId, unit } = await fresh();
    const { name: old, uscc } = await unitOf(unitId);
    const wanted = { name: '示例县高级中学', uscc: syntheticCreditCode(nextSerial()) };
    await unitActs.request(unit, unitId, wanted);
    expect(await unitActs.decide(world.supervisor, unitId, 'approveChange')).toBe('done');
    expect(await unitOf(unitId)).toMatchObject({ ...wanted, state: 'approved' });
    expect((await searchUnits('高级中学', false)).map((u) => [u.id, u.formerName])).toEqual([
      [unitId, null],
    ]);
    expect((await searchUnits(old, false)).map((u) => [u.name, u.formerName])).toEqual([
      ['示例县高级中学', old],
    ]);
    expect((await searchUnits(uscc, false)).map(({ id }) => id)).toEqual([]);
    expect(await noticesOf(unit.userId)).toContain('unit.approveChange');
    const [approved, requested] = await unitHistory(unitId);
    expect([approved?.event, requested?.event]).toEqual(['approveChange', 'requestChange']);
    expect(
      approved?.changes.map(({ field, fromShown, toShown }) => [field, fromShown, toShown]),
    ).toEqual([
      ['name', old, '示例县高级中学'],
      ['uscc', uscc, wanted.uscc],
    ]);
  });

  it('keeps its old data when the change is sent back, with the reason', async () => {
    const { unitId, unit } = await fresh();
    const before = await unitOf(unitId);
    await unitActs.request(unit, unitId, { name: '示例县职业中学' });
    expect(await unitActs.decide(world.supervisor, unitId, 'returnChange', '')).toBe(
      'reasonMissing',
    );
    expect(await unitActs.decide(world.supervisor, unitId, 'returnChange', '请附更名批文。')).toBe(
      'done',
    );
    expect(await unitOf(unitId)).toMatchObject({ name: before.name, state: 'approved' });
    const [last] = await unitHistory(unitId);
    expect([last?.event, last?.reason]).toEqual(['returnChange', '请附更名批文。']);
  });

  it('is taken back by the unit itself, as long as it waits', async () => {
    const { unitId, unit } = await fresh();
    await unitActs.request(unit, unitId, { name: '示例县农业中学' });
    expect(await unitActs.withdraw(world.supervisor, unitId)).toBe('notFound');
    expect(await unitActs.withdraw(unit, unitId)).toBe('done');
    expect(await unitActs.withdraw(unit, unitId)).toBe('wrongState');
    expect(await unitActs.decide(world.supervisor, unitId, 'approveChange')).toBe('wrongState');
  });

  it('is asked for by its administrator and decided one level up or by the region, by nobody else', async () => {
    const { unitId, unit } = await fresh();
    const strangers = [
      world.unit,
      world.supervisor,
      await administrator('supervisingAdmin', { unitId: world.unitId }),
      world.committee,
    ];
    for (const stranger of strangers)
      expect(await unitActs.request(stranger, unitId, { name: '示例县新中学' })).toBe('notFound');
    expect(await unitActs.request(unit, unitId, { name: '示例县新中学' })).toBe('done');
    for (const stranger of [unit, world.unit, world.committee])
      expect(await unitActs.decide(stranger, unitId, 'approveChange')).toBe('notFound');
    expect(await unitActs.decide(world.region, unitId, 'approveChange')).toBe('done');
  });

  it.each([
    ['nothing changes', async () => ({}), 'unitUnchanged'],
    ['the name is none', async () => ({ name: '短' }), 'invalid'],
    [
      'the code is somebody else’s',
      async () => ({ uscc: (await unitOf(world.unitId)).uscc }),
      'unitRegistered',
    ],
    ['what is above receives nothing', async () => ({ parentId: world.unitId }), 'unitUnknown'],
  ])('is refused when %s', async (_when, wanted, code) => {
    const { unitId, unit } = await fresh();
    expect(await unitActs.request(unit, unitId, await wanted())).toBe(code);
    expect((await unitOf(unitId)).state).toBe('approved');
  });

  it('is refused at the end when the code was taken meanwhile, and nothing has changed', async () => {
    const { unitId, unit } = await fresh();
    const uscc = syntheticCreditCode(nextSerial());
    await unitActs.request(unit, unitId, { uscc });
    const rival = await makeReceivingUnit('示例县教育局', nextSerial());
    await db().unit.update({ where: { id: rival }, data: { uscc } });
    expect(await unitActs.decide(world.supervisor, unitId, 'approveChange')).toBe('unitRegistered');
    expect((await unitOf(unitId)).state).toBe('changing');
  });

  it('leaves a draft with the old name open to be saved', async () => {
    const { unitId, unit } = await fresh();
    const { applicant, id } = await readyDraft({ ...world, unitId });
    await unitActs.request(unit, unitId, { name: `示例县改名中学${made}` });
    await unitActs.decide(world.supervisor, unitId, 'approveChange');
    const rows = await db().sectionRows.findFirstOrThrow({
      where: { applicationId: id, sectionId: 'basic' },
    });
    const saved = saveSection(contextOf(applicant), {
      applicationId: id,
      sectionId: 'basic',
      version: rows.version,
      rows: rows.rows as never,
    });
    expect(await outcome(saved)).toBe('done');
    expect(await acts.submit(applicant, id)).toBe('done');
  });

  it('keeps its own address and telephones without anybody’s approval', async () => {
    const { unitId, unit } = await fresh();
    const contact = {
      address: '示例路 2 号',
      leaderName: '阿不都·示例',
      leaderMobile: '19900000009',
      telephone: '0991-7654321',
      email: 'office@example.test',
    };
    const { version } = await unitOf(unitId);
    const amend = (actor = unit, more = {}) =>
      outcome(amendUnit(contextOf(actor), { unitId, version, contact: { ...contact, ...more } }));
    expect(await amend(world.supervisor)).toBe('notFound');
    expect(await amend(unit, { telephone: '12' })).toBe('invalid');
    expect(await amend()).toBe('done');
    expect(await unitOf(unitId)).toMatchObject({ ...contact, state: 'approved' });
    expect((await unitHistory(unitId)).map(({ event }) => event)).toEqual([
      'amend',
      'approve',
      'register',
    ]);
  });
});
