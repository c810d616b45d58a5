import { markOpinion } from '@/lib/server/commands/opinions';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { attach, certificate } from '@/prisma/seed/world/files';
import { contextOf } from '@/prisma/seed/world/people';
import type { Actor } from '@/lib/domain/policy/actor';
import { submitted, useWorld } from '@/tests/support/world';
import { acts, handUp, inTurn, sendBack } from './acts';
import { applicationOf, storedSection } from './readings';

const world = useWorld();

describe('撤回 of a return that was sent by mistake', () => {
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
  });

  const levels: readonly (readonly [string, () => readonly Actor[], () => Actor, string])[] = [
    ['the unit', () => [], () => world.unit, 'unitReview'],
    ['the supervising unit', () => [world.unit], () => world.supervisor, 'supervisingReview'],
    [
      'the committee',
      () => [world.unit, world.supervisor],
      () => world.committee,
      'committeeReview',
    ],
  ];

  it.each(levels)('%s has it back as it was before', async (_, below, office, state) => {
    await handUp(id, ...below());
    await sendBack(office(), id);
    const returned = await applicationOf(id);
    expect([returned.state, returned.returnCount]).toEqual(['draft', 1]);
    expect(await acts.recall(office(), id)).toBe('done');
    const now = await applicationOf(id);
    expect([now.state, now.returnCount, now.correctionDueAt]).toEqual([state, 0, null]);
    expect([now.holderUnitId ?? now.holderCommitteeId]).toEqual([
      office().unitId ?? office().committeeId,
    ]);
    const opinions = await db().opinion.findMany({ where: { applicationId: id } });
    expect(opinions.map(({ releasedAt }) => releasedAt)).toEqual([null]);
    expect(await acts.return(office(), id)).toBe('done');
  });

  it('tells the applicant that there is nothing to correct', async () => {
    await sendBack(world.unit, id);
    await acts.recall(world.unit, id);
    const told = await db().notification.findMany({
      where: { userId: applicant.userId, kind: 'application.recall' },
    });
    expect(told.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('的退回已撤回，由退回的单位继续办理'),
    ]);
  });

  it('keeps the deadline of the return before, where there was one', async () => {
    await sendBack(world.unit, id);
    const { correctionDueAt } = await applicationOf(id);
    await acts.submit(applicant, id);
    await sendBack(world.unit, id);
    await acts.recall(world.unit, id);
    expect((await applicationOf(id)).correctionDueAt).toEqual(correctionDueAt);
  });

  it('nobody else takes it back', async () => {
    await sendBack(world.unit, id);
    const answers = await inTurn(
      () => acts.recall(applicant, id),
      () => acts.recall(world.supervisor, id),
      () => acts.recall(world.committee, id),
    );
    expect(answers).toEqual(['notFound', 'notFound', 'notFound']);
  });

  const begun: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'saved a section',
      async () => {
        const { rows, version } = await storedSection(id, 'achievements');
        const input = { applicationId: id, sectionId: 'achievements', version };
        return saveSection(contextOf(applicant), { ...input, rows: rows as never });
      },
    ],
    [
      'attached a file',
      async () => {
        const { rows } = await storedSection(id, 'education');
        const [row] = rows as { rowId: string }[];
        const place = { applicationId: id, sectionId: 'education', kind: 'diploma' };
        const file = await certificate(applicant.name);
        return attach(applicant, { ...place, rowId: row?.rowId ?? '' }, '学位证书.jpg', file);
      },
    ],
    [
      'said that a correction is done',
      async () => {
        const opinion = await db().opinion.findFirstOrThrow({ where: { applicationId: id } });
        const input = { applicationId: id, opinionId: opinion.id, done: true };
        return markOpinion(contextOf(applicant), input);
      },
    ],
  ];

  it.each(begun)('nobody takes it back once the applicant has %s', async (_, begin) => {
    await sendBack(world.unit, id);
    await begin();
    expect(await acts.recall(world.unit, id)).toBe('alreadyCorrecting');
  });

  it('nobody takes it back once it was sent again', async () => {
    await sendBack(world.unit, id);
    await acts.submit(applicant, id);
    expect(await acts.recall(world.unit, id)).toBe('wrongState');
  });
});
