// Publicities that pages are looked at with: one that runs, with objections in every state, one
// that is over, and an application that waits to be published.

import { openApplication } from '@/lib/server/commands/review-application';
import { contextOf } from '@/prisma/seed/world/people';
import {
  find,
  askFor,
  moveTo,
  object,
  prove,
  settle,
  start,
} from '../../server/publicity/publishing';
import { actOn, submitted, type World } from '../../support/world';

async function opened(world: World): Promise<string> {
  const { id } = await submitted(world);
  await openApplication(contextOf(world.unit), await actOn(id));
  return id;
}

/** @param id of an application that the unit has opened; it is in the one that runs. */
export async function publicityInMotion(world: World, id: string) {
  await askFor('system');
  const running = await start(world.unit, [id, await opened(world)]);
  await moveTo(running, -3, 3);
  const said = [];
  for (let at = 0; at < 4; at += 1) said.push(await object(world.unit, running, id));
  const [, dismissed = '', upheld = '', settled = ''] = said;
  await find(world.unit, dismissed, false);
  await find(world.unit, upheld, true);
  await find(world.unit, settled, true);
  await settle(world.unit, settled);
  const second = await opened(world);
  const over = await start(world.unit, [second]);
  await moveTo(over, -9, -1);
  await prove(world.unit, over, second);
  return { running, over, waiting: await opened(world) };
}
