import { db } from '@/lib/server/db';
import { unitEdits } from '@/lib/server/queries/unit-edits';
import { attachmentForServing } from '@/lib/server/queries/served-attachment';
import { newApplicant, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp } from '../commands/acts';
import { askFor, conclude, moveTo, opened, prove, start } from './publishing';

const world = useWorld();
const forward = (id: string) => acts.forward(world.unit, id);

describe('a round that asks for no publicity', () => {
  it('is what a round is by default, and hands on as in the guide', async () => {
    const { id } = await opened(world);
    expect(await forward(id)).toBe('done');
  });

  it('has nothing published', async () => {
    const { id } = await opened(world);
    expect(await outcome(start(world.unit, [id]))).toBe('publicityNotAsked');
  });
});

describe('a round that asks for one in the system', () => {
  beforeAll(() => askFor('system'));

  it('hands on when it has run its days and has its result, and no sooner', async () => {
    const { id } = await opened(world);
    expect(await forward(id)).toBe('publicityMissing');
    const publicity = await start(world.unit, [id]);
    const answers = [await forward(id), await conclude(world.unit, publicity)];
    await moveTo(publicity, -8, 0);
    answers.push(await forward(id), await conclude(world.unit, publicity));
    expect(answers).toEqual(Array(4).fill('publicityRunning'));
    await moveTo(publicity, -9, -1);
    expect(await forward(id)).toBe('publicityResultMissing');
    expect(await conclude(world.unit, publicity)).toBe('done');
    expect(await conclude(world.unit, publicity)).toBe('publicityEnded');
    expect(await forward(id)).toBe('done');
  });

  it('takes no other kind', async () => {
    const { id } = await opened(world);
    expect(await outcome(start(world.unit, [id], { kind: 'proof' }))).toBe('publicityNotAsked');
  });

  it('refuses four working days and takes five', async () => {
    const { id } = await opened(world);
    const days = (from: string, to: string) => outcome(start(world.unit, [id], { from, to }));
    // from a Monday
    expect(await days('2035-10-01', '2035-10-04')).toBe('invalid');
    expect(await days('2035-10-01', '2035-10-05')).toBe('done');
  });

  it('counts no holiday, and a Saturday that is worked, as the calendar of the database says', async () => {
    const { id } = await opened(world);
    const days = () => outcome(start(world.unit, [id], { from: '2035-10-08', to: '2035-10-13' }));
    await db().calendarDay.create({
      data: { date: new Date('2035-10-10'), kind: 'holiday', name: '测试放假' },
    });
    expect(await days()).toBe('invalid');
    await db().calendarDay.create({
      data: { date: new Date('2035-10-13'), kind: 'workday', name: '测试调休' },
    });
    expect(await days()).toBe('done');
  });

  it('asks nothing of the levels above', async () => {
    const { id } = await opened(world);
    const publicity = await start(world.unit, [id]);
    await moveTo(publicity, -9, -1);
    await conclude(world.unit, publicity);
    await forward(id);
    await handUp(id, world.supervisor);
    const { state } = await db().application.findUniqueOrThrow({ where: { id } });
    expect(state).toBe('committeeReview');
  });
});

describe('a round that asks for the proof of one', () => {
  beforeAll(() => askFor('proof'));

  it('hands on with the days, the proof and the result', async () => {
    const { id } = await opened(world);
    expect(await forward(id)).toBe('publicityMissing');
    const publicity = await start(world.unit, [id], { kind: 'proof' });
    expect(await forward(id)).toBe('publicityResultMissing');
    expect(await conclude(world.unit, publicity)).toBe('publicityProofMissing');
    expect(await prove(world.unit, publicity, id)).toBe('done');
    expect(await conclude(world.unit, publicity)).toBe('done');
    expect(await prove(world.unit, publicity, id)).toBe('publicityEnded');
    expect(await forward(id)).toBe('done');
  });

  it('refuses days that are not over, and fewer than five', async () => {
    const { id } = await opened(world);
    const days = (from: string, to: string) =>
      outcome(start(world.unit, [id], { kind: 'proof', from, to }));
    expect(await days('2026-10-12', '2026-10-15')).toBe('invalid');
    expect(await days('2035-10-08', '2035-10-12')).toBe('invalid');
    expect(await days('2026-10-12', '2026-10-16')).toBe('done');
  });

  it('keeps the proof beside the form: no edit, not in the submission, read by who reads on', async () => {
    const { id, applicant } = await opened(world);
    const other = await opened(world);
    const publicity = await start(world.unit, [id, other.id], { kind: 'proof' });
    await prove(world.unit, publicity, id);
    await conclude(world.unit, publicity);
    await forward(other.id);
    const [proof, ...more] = await db().attachment.findMany({
      where: { applicationId: other.id, sectionId: 'publicity' },
    });
    expect(more).toEqual([]);
    const submissions = await db().submission.findMany({ where: { applicationId: other.id } });
    expect(submissions).toHaveLength(1);
    expect(JSON.stringify(submissions)).not.toContain('公示证明');
    expect([await unitEdits(id), await unitEdits(other.id)]).toEqual([[], []]);
    const readers = [other.applicant, world.unit, world.supervisor, world.region];
    const others = [applicant, world.committee, await newApplicant()];
    const served = await Promise.all(
      [...readers, ...others].map((by) => attachmentForServing(by, proof?.id ?? '')),
    );
    expect(served.map((file) => file !== null)).toEqual([
      ...readers.map(() => true),
      ...others.map(() => false),
    ]);
  });

  it('takes one in the system as well', async () => {
    const { id } = await opened(world);
    const publicity = await start(world.unit, [id], { kind: 'system' });
    await moveTo(publicity, -9, -1);
    await conclude(world.unit, publicity);
    expect(await forward(id)).toBe('done');
  });

  it('takes a proof from nobody else', async () => {
    const { id, applicant } = await opened(world);
    const publicity = await start(world.unit, [id], { kind: 'proof' });
    const stranger = await submitted(world);
    expect(await prove(applicant, publicity, id)).toBe('notFound');
    expect(await prove(world.supervisor, publicity, id)).toBe('notFound');
    expect(await prove(world.unit, publicity, stranger.id)).toBe('notFound');
  });
});
