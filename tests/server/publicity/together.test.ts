import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { saveSection } from '@/lib/server/commands/save-section';
import { sweepFiles } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import {
  alsoAt,
  approvedUnit,
  newApplicant,
  outcome,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, sendBack } from '../commands/acts';
import { storedSection } from '../commands/readings';
import {
  askFor,
  conclude,
  moveTo,
  object,
  opened,
  prove,
  shortest,
  start,
  stop,
} from './publishing';

const world = useWorld();
beforeAll(() => askFor('system'));

const forward = (id: string) => acts.forward(world.unit, id);
/** One that is over and has its result. */
async function published(...ids: string[]) {
  const publicity = await start(world.unit, ids);
  await moveTo(publicity, -9, -1);
  await conclude(world.unit, publicity);
  return publicity;
}
const change = async (by: Actor, id: string, sectionId: string, values: object) => {
  const { rows, version } = await storedSection(id, sectionId);
  const [row, ...rest] = rows as object[];
  const input = { applicationId: id, sectionId, version };
  await saveSection(contextOf(by), { ...input, rows: [{ ...row, ...values }, ...rest] as never });
};
const again = async (applicant: Actor, id: string) => {
  await acts.submit(applicant, id);
  await acts.open(world.unit, id);
};

describe('one publicity for many', () => {
  it('lets each of them go up, and tells each when it begins and ends', async () => {
    const both = [await opened(world), await opened(world)];
    await published(...both.map(({ id }) => id));
    expect(await Promise.all(both.map(({ id }) => forward(id)))).toEqual(['done', 'done']);
    for (const { applicant } of both) {
      const told = await db().notification.findMany({
        where: { userId: applicant.userId, kind: { startsWith: 'publicity.' } },
        select: { kind: true },
        orderBy: { createdAt: 'asc' },
      });
      expect(told.map(({ kind }) => kind)).toEqual(['publicity.start', 'publicity.conclude']);
    }
  });

  it('is of one unit, also where the unit above publishes in the place of several', async () => {
    const other = await approvedUnit('示例县文化馆', world.bureauId, world.supervisor);
    const mine = await opened(world);
    const theirs = await opened({ ...world, ...other }, other.unit);
    const both = [mine.id, theirs.id];
    expect(await outcome(start(world.unit, both))).toBe('notFound');
    await db().application.updateMany({
      where: { id: { in: both } },
      data: { holderUnitId: world.bureauId, everHeldBy: [world.bureauId] },
    });
    expect(await outcome(start(world.supervisor, both))).toBe('publicityUnitsDiffer');
    const publicity = await start(world.supervisor, [theirs.id]);
    const { unitId, officeId } = await db().publicity.findUniqueOrThrow({
      where: { id: publicity },
    });
    expect([unitId, officeId]).toEqual([other.unitId, world.bureauId]);
  });

  it('begins once, however often it is asked for', async () => {
    const { id } = await opened(world);
    const publicityId = await start(world.unit, [id]);
    expect(await start(world.unit, [id], { publicityId })).toBe(publicityId);
    expect(await outcome(start(world.unit, [id]))).toBe('alreadyPublicised');
    expect(await db().publicityEntry.count({ where: { applicationId: id } })).toBe(1);
  });

  it('begins once where two ask at the same moment', async () => {
    const { id } = await opened(world);
    const other = await opened(world);
    const answers = await Promise.all([
      outcome(start(world.unit, [id, other.id])),
      outcome(start(world.unit, [other.id, id])),
    ]);
    expect(answers.toSorted()).toEqual(['alreadyPublicised', 'done']);
  });

  it('takes an address of mail that can be one, or none', async () => {
    const { id } = await opened(world);
    expect(await outcome(start(world.unit, [id], { email: '不是邮箱' }))).toBe('invalid');
    expect(await outcome(start(world.unit, [id], { email: 'hr@example.test' }))).toBe('done');
  });
});

describe('who publishes', () => {
  it('is the unit that holds and has opened it', async () => {
    const { id } = await submitted(world);
    expect(await outcome(start(world.unit, [id]))).toBe('notOpened');
    await acts.open(world.unit, id);
    for (const by of [world.supervisor, world.committee, world.region, await newApplicant()]) {
      expect(await outcome(start(by, [id]))).toBe('notFound');
    }
  });

  it('is nobody who stands in it', async () => {
    const applicant = await newApplicant();
    const inRole = await alsoAt(world.unitId, applicant);
    const own = await submitted(world).then(async ({ id }) => {
      await db().application.update({ where: { id }, data: { applicantId: applicant.userId } });
      return id;
    });
    await acts.open(world.unit, own);
    expect(await outcome(start(inRole, [own]))).toBe('ownApplication');
    const publicity = await start(world.unit, [own]);
    await moveTo(publicity, -9, -1);
    expect([
      await outcome(object(inRole, publicity, own)),
      await prove(inRole, publicity, own),
      await stop(inRole, publicity),
      await conclude(inRole, publicity),
    ]).toEqual(Array(4).fill('ownApplication'));
  });

  it('is another’s publicity neither ended nor stopped by anybody else', async () => {
    const { id, applicant } = await opened(world);
    const publicity = await start(world.unit, [id]);
    for (const by of [applicant, world.supervisor, world.committee, world.region]) {
      expect([await conclude(by, publicity), await stop(by, publicity)]).toEqual([
        'notFound',
        'notFound',
      ]);
    }
    const theirs = { publicityId: publicity, ...(await shortest()) };
    const second = await alsoAt(world.unitId, await newApplicant());
    expect(await outcome(start(second, [id], theirs))).toBe('notFound');
  });
});

describe('what was published', () => {
  it('is published anew where the unit changes it on the 编辑页面', async () => {
    const { id } = await opened(world);
    await published(id);
    await change(world.unit, id, 'achievements', { name: '单位改正的名称' });
    expect(await forward(id)).toBe('publicityChanged');
    await published(id);
    expect(await forward(id)).toBe('done');
  });

  it('is published anew after a return only where it was changed by it', async () => {
    const { id, applicant } = await opened(world);
    await published(id);
    await sendBack(world.unit, id);
    await change(applicant, id, 'achievements', { effect: '没有公示过的内容改得更具体。' });
    await again(applicant, id);
    expect(await forward(id)).toBe('done');
    await acts.recall(world.unit, id);
    await sendBack(world.unit, id);
    await change(applicant, id, 'achievements', { name: '公示过的名称改了' });
    await again(applicant, id);
    expect(await forward(id)).toBe('publicityChanged');
  });

  it('counts no more once it is stopped', async () => {
    const { id } = await opened(world);
    const publicity = await start(world.unit, [id]);
    expect([await stop(world.unit, publicity), await stop(world.unit, publicity)]).toEqual([
      'done',
      'publicityEnded',
    ]);
    expect(await forward(id)).toBe('publicityMissing');
    await published(id);
    expect(await forward(id)).toBe('done');
  });

  it('stays as it was written', async () => {
    const { id } = await opened(world);
    await start(world.unit, [id]);
    await expect(
      db().publicityEntry.updateMany({ where: { applicationId: id }, data: { content: {} } }),
    ).rejects.toThrow();
  });

  it('keeps its proof when the store is swept, and takes no correction for one', async () => {
    const { id } = await opened(world);
    const publicity = await start(world.unit, [id]);
    await prove(world.unit, publicity, id);
    await db().attachment.updateMany({
      where: { rowId: publicity },
      data: { uploadedAt: new Date(Date.now() - 10 * 86_400_000) },
    });
    await sweepFiles(new Date(Date.now() - 86_400_000));
    expect(await db().attachment.count({ where: { rowId: publicity, removedAt: null } })).toBe(1);
    await sendBack(world.unit, id);
    await prove(world.unit, publicity, id);
    expect(await acts.recall(world.unit, id)).toBe('done');
  });
});

test('a publicity of nobody is not there', async () => {
  expect(await outcome(start(world.unit, [randomUUID()]))).toBe('notFound');
  expect([await stop(world.unit, randomUUID()), await conclude(world.unit, randomUUID())]).toEqual([
    'notFound',
    'notFound',
  ]);
});
