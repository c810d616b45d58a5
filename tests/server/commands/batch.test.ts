import type { Actor } from '@/lib/domain/policy/actor';
import type { BatchEvent } from '@/lib/domain/review/batch';
import { batchLimits } from '@/lib/domain/review/batch';
import { runBatch, startBatch } from '@/lib/server/commands/batch';
import { forwardApplication } from '@/lib/server/commands/review-application';
import { db } from '@/lib/server/db';
import { batchCandidates, batchPage } from '@/lib/server/queries/batches';
import { versionOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { copiesOf } from '@/tests/support/copies';
import { administrator, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, newKey } from './acts';
import { applicationOf, historyOf } from './readings';

const world = useWorld();
const shared = '经审核，材料齐全，真实有效，符合申报条件，同意推荐上报。';

/** Applications of as many people, all looked at by the unit. */
async function opened(count: number): Promise<string[]> {
  const { id } = await submitted(world);
  await acts.open(world.unit, id);
  return [id, ...(await copiesOf(id, count - 1))];
}

async function begin(event: BatchEvent, text: string, ids: readonly string[], by = world.unit) {
  const items = await Promise.all(
    ids.map(async (applicationId) => ({ applicationId, version: await versionOf(applicationId) })),
  );
  const { id } = await startBatch(contextOf(by), { batchId: newKey(), event, text, items });
  return id;
}
async function runThrough(batchId: string, by = world.unit): Promise<number> {
  for (let steps = 1; ; steps += 1) {
    const { done, total } = await runBatch(contextOf(by), { batchId });
    if (done === total) return steps;
  }
}
const results = async (batchId: string, by: Actor = world.unit) =>
  (await batchPage(by, batchId))?.lines.map((line) => line.outcome);

describe('批量上报', () => {
  it('hands up what can go, and says of the rest why it cannot', async () => {
    const ids = await opened(5);
    const [a = '', b = '', c = ''] = ids;
    await db().application.update({ where: { id: a }, data: { openedAt: null } });
    await acts.recommend(world.unit, b);
    await acts.forward(world.unit, b);
    await db().sectionRows.update({
      where: { applicationId_sectionId: { applicationId: c, sectionId: 'education' } },
      data: { rows: [] },
    });
    const batchId = await begin('forward', shared, ids);
    await runThrough(batchId);
    expect(await results(batchId)).toEqual([
      'notLooked',
      'notLooked',
      'incomplete',
      'done',
      'done',
    ]);
    const states = await Promise.all(ids.map(async (id) => (await applicationOf(id)).state));
    expect(states).toEqual([
      'unitReview',
      'supervisingReview',
      'unitReview',
      'supervisingReview',
      'supervisingReview',
    ]);
  });

  it('keeps the words that were written for one, and shares the words where there are none', async () => {
    const ids = await opened(2);
    await acts.recommend(world.unit, ids[0] ?? '');
    await runThrough(await begin('forward', shared, ids));
    const texts = await Promise.all(
      ids.map((applicationId) => db().recommendation.findFirst({ where: { applicationId } })),
    );
    expect(texts.map((saved) => saved?.text)).toEqual([
      expect.stringMatching(/^该同志政治立场坚定/),
      shared,
    ]);
  });

  it('does not hand up with words that are too few', async () => {
    const batchId = await begin('forward', '同意。', await opened(1));
    await runThrough(batchId);
    expect(await results(batchId)).toEqual(['recommendationLength']);
  });

  it('does not touch what somebody has handled since it was chosen', async () => {
    const [id = ''] = await opened(1);
    const batchId = await begin('forward', shared, [id]);
    await acts.correct(world.unit, id);
    await acts.return(world.unit, id);
    await runThrough(batchId);
    expect(await results(batchId)).toEqual(['notLooked']);
    expect((await applicationOf(id)).state).toBe('draft');
  });

  it('goes on after the process died between an act and its note, and does nothing twice', async () => {
    const ids = await opened(3);
    const batchId = await begin('forward', shared, ids);
    const [item] = await db().batchItem.findMany({
      where: { batchId },
      orderBy: { position: 'asc' },
    });
    const [applicationId = ''] = ids;
    const version = item?.version ?? 0;
    await acts.recommend(world.unit, applicationId);
    const opKey = item?.id ?? '';
    await forwardApplication(contextOf(world.unit), { applicationId, version, opKey });
    await Promise.all([runThrough(batchId), runThrough(batchId)]);
    expect(await results(batchId)).toEqual(['done', 'done', 'done']);
    for (const id of ids) {
      const forwards = (await historyOf(id)).filter((line) => line.startsWith('forward'));
      expect(forwards).toEqual(['forward unitReview → supervisingReview']);
    }
  });

  it('asked for twice, it is one batch', async () => {
    const [applicationId = ''] = await opened(1);
    const items = [{ applicationId, version: await versionOf(applicationId) }];
    const input = { batchId: newKey(), event: 'forward' as const, text: shared, items };
    await startBatch(contextOf(world.unit), input);
    await startBatch(contextOf(world.unit), input);
    expect(await db().batchItem.count({ where: { batchId: input.batchId } })).toBe(1);
  });

  it('is gone on with by who began it, in the same office', async () => {
    const batchId = await begin('forward', shared, await opened(1));
    const colleague = await administrator('unitAdmin', { unitId: world.unitId });
    for (const by of [colleague, world.supervisor, world.committee]) {
      expect(await outcome(runBatch(contextOf(by), { batchId }))).toBe('notFound');
      expect(await batchPage(by, batchId)).toBeNull();
    }
  });

  it('says nothing of applications that are not the office’s', async () => {
    const ids = await opened(1);
    const batchId = await begin('forward', shared, ids, world.supervisor);
    await runThrough(batchId, world.supervisor);
    const page = await batchPage(world.supervisor, batchId);
    expect(
      page?.lines.map(({ applicant, number, outcome: said }) => [applicant, number, said]),
    ).toEqual([['', '', 'notFound']]);
  });

  it('takes a few steps for many', async () => {
    const ids = await opened(batchLimits.step * 2 + 1);
    expect(await runThrough(await begin('forward', shared, ids))).toBe(3);
  });
});

describe('批量回退', () => {
  it('sends back with the shared correction beside each one’s own', async () => {
    const ids = await opened(2);
    await acts.correct(world.unit, ids[0] ?? '');
    const batchId = await begin('return', '证明材料没有加盖公章，请盖章后重新上传。', ids);
    await runThrough(batchId);
    expect(await results(batchId)).toEqual(['done', 'done']);
    const counts = await Promise.all(
      ids.map((applicationId) =>
        db().opinion.count({ where: { applicationId, releasedAt: { not: null } } }),
      ),
    );
    expect(counts).toEqual([2, 1]);
  });

  it('without shared words each needs its own; none goes back a fourth time', async () => {
    const ids = await opened(3);
    const [own = '', , used = ''] = ids;
    await acts.correct(world.unit, own);
    await acts.correct(world.unit, used);
    await db().application.update({ where: { id: used }, data: { returnCount: 3 } });
    const batchId = await begin('return', '', ids);
    await runThrough(batchId);
    expect(await results(batchId)).toEqual(['done', 'opinionMissing', 'noReturnsLeft']);
  });
});

it('what may be chosen is what the office holds and has looked at', async () => {
  const before = (await batchCandidates(world.unit, {}))?.notLooked ?? 0;
  const [looked = ''] = await opened(1);
  await submitted(world);
  const candidates = await batchCandidates(world.unit, {});
  expect(candidates?.lines.filter(({ id }) => id === looked)).toMatchObject([
    { recommended: 0, corrections: 0, returnsLeft: 3 },
  ]);
  expect(candidates?.notLooked).toBe(before + 1);
  expect(candidates?.events).toEqual(['forward', 'return']);
  expect((await batchCandidates(world.committee, {}))?.events).toEqual(['return']);
  expect(await batchCandidates(world.region, {})).toBeNull();
});
