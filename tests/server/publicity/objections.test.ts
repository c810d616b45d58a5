import { db } from '@/lib/server/db';
import { recordObjection } from '@/lib/server/commands/publicity/objections';
import { publicityNote } from '@/lib/server/queries/publicity/publicity-note';
import { contextOf } from '@/prisma/seed/world/people';
import { outcome, useWorld } from '@/tests/support/world';
import { acts, inTurn } from '../commands/acts';
import { askFor, conclude, find, moveTo, object, opened, settle, start, stop } from './publishing';

const world = useWorld();
beforeAll(() => askFor('system'));

/** Two applications of one publicity that is over and has its result. */
async function concluded() {
  const [one, other] = [await opened(world), await opened(world)];
  const publicity = await start(world.unit, [one.id, other.id]);
  await moveTo(publicity, -9, -1);
  const objection = await object(world.unit, publicity, one.id);
  await conclude(world.unit, publicity);
  return { one, other, publicity, objection };
}
const forward = (id: string) => acts.forward(world.unit, id);

describe('an objection', () => {
  it('that is not looked into stops its own application, and nobody else’s', async () => {
    const { one, other } = await concluded();
    expect(await forward(one.id)).toBe('objectionsOpen');
    expect(await forward(other.id)).toBe('done');
  });

  it('that was not upheld stops nothing any more', async () => {
    const { one, objection } = await concluded();
    expect(await find(world.unit, objection, false)).toBe('done');
    expect(await forward(one.id)).toBe('done');
  });

  it('that was upheld stops it until the unit has written what it did', async () => {
    const { one, objection } = await concluded();
    expect(await find(world.unit, objection, true)).toBe('done');
    expect(await forward(one.id)).toBe('objectionsUpheld');
    expect(await settle(world.unit, objection)).toBe('done');
    expect(await forward(one.id)).toBe('done');
  });

  it('that was upheld stops it until the unit has returned it', async () => {
    const { one, objection } = await concluded();
    await find(world.unit, objection, true);
    const answers = await inTurn(
      () => acts.correct(world.unit, one.id),
      () => acts.return(world.unit, one.id),
      () => acts.submit(one.applicant, one.id),
      () => acts.open(world.unit, one.id),
      () => forward(one.id),
    );
    // nothing of what was published has changed: the publicity holds
    expect(answers).toEqual(Array(5).fill('done'));
  });

  it('is found once, settled once, and only where it was upheld', async () => {
    const { objection } = await concluded();
    expect(await settle(world.unit, objection)).toBe('conflict');
    expect(await find(world.unit, objection, false)).toBe('done');
    expect(await find(world.unit, objection, true)).toBe('conflict');
    expect(await settle(world.unit, objection)).toBe('conflict');
  });

  it('is written down once, however often it is sent', async () => {
    const { one, publicity, objection } = await concluded();
    const again = { publicityId: publicity, applicationId: one.id, objectionId: objection };
    await recordObjection(contextOf(world.unit), { ...again, fromWhom: '', text: '重复的异议' });
    expect(await db().objection.count({ where: { publicityId: publicity } })).toBe(1);
  });

  it('is no objection to who was not published, nor to what was stopped', async () => {
    const { id } = await opened(world);
    const publicity = await start(world.unit, [id]);
    const elsewhere = await opened(world);
    expect(await outcome(object(world.unit, publicity, elsewhere.id))).toBe('notFound');
    await stop(world.unit, publicity);
    expect(await outcome(object(world.unit, publicity, id))).toBe('publicityEnded');
  });

  it('is recorded, found and settled by the unit alone', async () => {
    const { one, publicity, objection } = await concluded();
    for (const by of [one.applicant, world.supervisor, world.committee, world.region]) {
      expect([
        await outcome(object(by, publicity, one.id)),
        await find(by, objection, true),
        await settle(by, objection),
      ]).toEqual(['notFound', 'notFound', 'notFound']);
    }
  });

  it('is read by who reads on, without who raised it, and not by the applicant', async () => {
    const { one, objection } = await concluded();
    await find(world.unit, objection, false);
    await forward(one.id);
    const of = { id: one.id, setting: 'system', reviewing: false } as const;
    const above = await publicityNote(world.supervisor, { ...of, own: false }, new Date());
    expect(above?.latest?.objections).toMatchObject([
      { text: '论文不是本人所写。', finding: '已向期刊核实。', state: 'dismissed' },
    ]);
    expect(JSON.stringify(above)).not.toContain('fromWhom');
    const own = await publicityNote(one.applicant, { ...of, own: true }, new Date());
    expect(own?.latest).toMatchObject({ objections: [], result: '公示期内未收到异议。' });
  });
});
