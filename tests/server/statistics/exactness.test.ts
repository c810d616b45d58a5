import { Client } from 'pg';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { statistics } from '@/lib/server/queries/statistics';
import { foldStatistics } from '@/lib/server/statistics/fold';
import { copiesOf } from '@/tests/support/copies';
import { administrator, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { modelWorld, runModel } from '@/tests/workflow-model/run';
import { acts, handUp, sendBack } from '../commands/acts';
import { liveCount, pageCount } from './live-count';

jest.setTimeout(600_000);
const world = useWorld();

const yearOf = async (id: string): Promise<number> =>
  (await db().application.findUniqueOrThrow({ where: { id }, select: { year: true } })).year;

/** Does something again and again while `work` runs. */
async function until(work: Promise<unknown>, again: () => Promise<unknown>): Promise<void> {
  const running = new Set([work]);
  const ended = work.finally(() => running.clear());
  while (running.size > 0) await again();
  await ended;
}

/** Folds again and again until `work` is done; answers how many changes went in. */
async function foldingMeanwhile(work: Promise<unknown>): Promise<number> {
  let folded = 0;
  await until(work, async () => {
    folded += await foldStatistics();
    await new Promise((wake) => setTimeout(wake, 50));
  });
  return folded;
}

/** Each kind of return once. */
async function returnInEveryWay(): Promise<void> {
  const { applicant, id } = await submitted(world);
  const at = async (...reviewers: Actor[]) => {
    const made = await submitted(world);
    await handUp(made.id, ...reviewers);
    return made.id;
  };
  const [unit, above, level, committee] = [
    await at(),
    await at(world.unit),
    await at(world.unit),
    await at(world.unit, world.supervisor),
  ];
  await acts.withdraw(applicant, id);
  await sendBack(world.unit, unit);
  await sendBack(world.supervisor, above);
  await sendBack(world.committee, committee);
  expect(await acts.returnLevel(world.supervisor, level)).toBe('done');
  expect(await acts.recall(world.unit, unit)).toBe('done');
}

test('after whatever people did, every office reads what a count of everything finds', async () => {
  const model = await modelWorld(world);
  const year = await yearOf(model.templateId);
  const { unit, lower, upper, other, committee, region } = model.actors;
  const platform = await administrator('platformAdmin');
  const readers = [unit, lower, upper, other, committee, region, platform];
  readers.push(world.unit, world.supervisor);
  const agrees = async () => {
    for (const reader of readers) {
      for (const series of ['', 'news', 'engineering']) {
        expect(await pageCount(reader, year, series)).toEqual(
          await liveCount(reader, year, series),
        );
      }
    }
  };
  await returnInEveryWay();
  await runModel(model, { runs: 15, longest: 14, seed: 20261127 });
  await agrees();
  expect(
    await foldingMeanwhile(runModel(model, { runs: 15, longest: 14, seed: 20261128 })),
  ).toBeGreaterThan(50);
  await agrees();
  await foldStatistics();
  expect(await foldStatistics()).toBe(0);
  await agrees();
  // they have been everywhere
  const { state = {}, return: returned = {} } = await liveCount(platform, year, '');
  expect(Object.keys(state)).toHaveLength(6);
  expect(Object.keys(returned)).toHaveLength(6);
});

describe('many who write while it is folded', () => {
  const states = ['unitReview', 'supervisingReview', 'committeeReview', 'accepted', 'rejected'];

  test('lose nothing, and every glance in between counts each application once', async () => {
    const { id } = await submitted(world);
    await handUp(id, world.unit);
    const ids = await copiesOf((await readyDraft(world)).id, 60);
    const year = await yearOf(id);
    const platform = await administrator('platformAdmin');
    const all = await db().application.count({ where: { year } });
    const total = async () =>
      (await statistics(platform, { year: String(year) }))?.statistics.find(
        (each) => each.id === 'state',
      )?.total;
    const writer = async (mine: readonly string[]) => {
      const client = new Client({ connectionString: env().databaseUrl });
      await client.connect();
      for (let turn = 0; turn < 200; turn += 1) {
        await client.query(
          `UPDATE "Application" SET state = $1, "submissionCount" = 1, "stateSince" = now() - $2::int * interval '1 day',
             "everHeldBy" = ARRAY[$3::uuid] WHERE id = $4`,
          [
            states[turn % 5],
            turn % 30,
            turn % 2 ? world.unitId : world.bureauId,
            mine[turn % mine.length],
          ],
        );
      }
      await client.end();
    };
    // two of them write the same ones
    const writers = [0, 15, 15, 30, 45].map((from) => writer(ids.slice(from, from + 15)));
    let glances = 0;
    await until(foldingMeanwhile(Promise.all(writers)), async () => {
      expect(await total()).toBe(all);
      glances += 1;
    });
    expect(glances).toBeGreaterThan(5);
    for (const reader of [world.unit, world.supervisor, world.region, platform]) {
      expect(await pageCount(reader, year, '')).toEqual(await liveCount(reader, year, ''));
    }
  });
});

describe('what is noted', () => {
  const noted = () => db().statisticsChange.count();

  test('is nothing where nothing that is counted changes', async () => {
    const { id } = await submitted(world);
    await foldStatistics();
    await db().application.update({
      where: { id },
      data: { version: { increment: 1 }, openedAt: new Date(), unitId: world.unitId },
    });
    await db().application.update({ where: { id }, data: { returnCount: 1, warningCount: 3 } });
    expect(await noted()).toBe(0);
  });

  test('follows a title that is put right, to another level', async () => {
    const { id } = await submitted(world);
    const year = await yearOf(id);
    await db().title.update({ where: { key: world.target.titleKey }, data: { level: 2 } });
    expect(await pageCount(world.region, year, '')).toEqual(
      await liveCount(world.region, year, ''),
    );
    await foldStatistics();
    expect(await pageCount(world.region, year, '')).toEqual(
      await liveCount(world.region, year, ''),
    );
    await db().title.update({ where: { key: world.target.titleKey }, data: { level: 1 } });
  });

  test('leaves no cell without a count', async () => {
    await foldStatistics();
    expect(await db().statisticsCell.count({ where: { count: { lte: 0 } } })).toBe(0);
  });
});
