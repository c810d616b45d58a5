// Runs the model: each run has an application of its own in one world.

import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { makeReceivingUnit } from '@/prisma/seed/world/people';
import { copiesOf } from '@/tests/support/copies';
import {
  administrator,
  makeChain,
  nextSerial,
  readyDraft,
  type World,
} from '@/tests/support/world';
import { bringTo, commandArbitraries, stages, type Carried } from './commands';
import { beginning } from './model';
import { setWindow, type Real } from './reality';

/** What all runs share: two chains, and one draft that the others are copies of. */
export type ModelWorld = Omit<Real, 'id' | 'last'> & { readonly templateId: string };

export async function modelWorld(world: World): Promise<ModelWorld> {
  const chain = await makeChain();
  const other = await makeReceivingUnit('示例别处委宣传部', nextSerial());
  const { applicant, id } = await readyDraft({ target: world.target, unitId: chain.unitId });
  const { roundId } = await db().application.findUniqueOrThrow({ where: { id } });
  const stored = await db().sectionRows.findUniqueOrThrow({
    where: { applicationId_sectionId: { applicationId: id, sectionId: 'education' } },
  });
  return {
    templateId: id,
    unitId: chain.unitId,
    roundId,
    parents: { lower: chain.lowerId, other },
    region: world.region,
    education: stored.rows as object[],
    actors: {
      person: applicant,
      // made anew for each person
      self: chain.unit,
      unit: chain.unit,
      lower: chain.lower,
      upper: chain.upper,
      other: await administrator('supervisingAdmin', { unitId: other }),
      committee: world.committee,
      region: world.region,
    },
  };
}

/** What the round says of the run's application. A limit of one is reached in a short run. */
export type RoundAsked = { readonly confirms: boolean; readonly limit: number };
const rounds = fc.record({ confirms: fc.boolean(), limit: fc.constantFrom(1, 3) });

/** A draft of a person of its own, in the open round, in the first chain. */
async function begin(
  world: ModelWorld,
  round: RoundAsked,
): Promise<{ model: Carried; real: Real }> {
  const [id = ''] = await copiesOf(world.templateId, 1);
  const found = await db().application.findUniqueOrThrow({
    where: { id },
    select: { version: true, applicantId: true, _count: { select: { events: true } } },
  });
  const person: Actor = {
    ...world.actors.person,
    userId: found.applicantId,
    sessionId: randomUUID(),
  };
  const { userId, sessionId } = person;
  const self: Actor = { ...world.actors.unit, userId, sessionId };
  const real: Real = { ...world, id, actors: { ...world.actors, person, self }, last: null };
  await db().round.update({
    where: { id: world.roundId },
    data: { confirmUnitEdits: round.confirms },
  });
  await db().application.update({ where: { id }, data: { returnLimit: round.limit } });
  await db().unit.update({ where: { id: world.unitId }, data: { parentId: world.parents.lower } });
  await setWindow(real, true);
  const now = beginning(found.version, round);
  return { model: { now, begunAt: found.version, events: found._count.events }, real };
}

export type Asked = { readonly runs: number; readonly seed?: number; readonly longest: number };

/** @throws with the shortest sequence that fast-check found, where the database leaves the model. */
export async function runModel(world: ModelWorld, { runs, seed, longest }: Asked): Promise<void> {
  const property = fc.asyncProperty(
    rounds,
    fc.constantFrom(...stages),
    fc.commands(commandArbitraries, { maxCommands: longest, size: 'max' }),
    async (round, stage, commands) => {
      const setup = await begin(world, round);
      await bringTo(stage, setup.model, setup.real);
      await fc.asyncModelRun(() => setup, commands);
      // who took over keeps the office for the runs that follow
      Object.assign(world.actors, { ...setup.real.actors, person: world.actors.person });
    },
  );
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
}
