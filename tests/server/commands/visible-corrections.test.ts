import { settleOpinion } from '@/lib/server/commands/opinions';
import { db } from '@/lib/server/db';
import { correct } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { outcome, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp } from './acts';

const world = useWorld();

it('a correction that another office never released blocks nobody, and is nobody else’s to settle', async () => {
  const { id } = await submitted(world);
  await handUp(id, world.unit);
  const opinionId = await correct(world.supervisor, id, 'education', '只写了草稿。');
  await acts.returnLevel(world.supervisor, id);
  const input = { applicationId: id, opinionId };
  expect(await outcome(settleOpinion(contextOf(world.unit), input))).toBe('conflict');
  // handed up past the office that wrote it
  await db().unit.update({ where: { id: world.unitId }, data: { parentId: null } });
  expect(await acts.forward(world.unit, id)).toBe('done');
  expect(await acts.accept(world.committee, id)).toBe('done');
});

it('what a 上报 settled, released and sent is as before when it is taken back', async () => {
  await db().unit.update({ where: { id: world.unitId }, data: { parentId: world.bureauId } });
  const { id } = await submitted(world);
  await acts.correct(world.unit, id);
  await handUp(id, world.unit);
  await acts.recall(world.unit, id);
  const [opinion] = await db().opinion.findMany({ where: { applicationId: id } });
  expect([opinion?.releasedAt, opinion?.settledAt]).toEqual([null, null]);
  const [recommendation] = await db().recommendation.findMany({ where: { applicationId: id } });
  expect(recommendation?.sentAt).toBeNull();
  expect(await acts.forward(world.unit, id)).toBe('done');
});
