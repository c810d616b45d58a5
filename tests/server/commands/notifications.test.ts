import { db } from '@/lib/server/db';
import { decideUnit } from '@/lib/server/commands/decide-unit';
import { contextOf, registerUnitIn } from '@/prisma/seed/world/people';
import {
  administrator,
  alsoAt,
  newApplicant,
  nextSerial,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp } from './acts';

type Told = readonly [userId: string, kind: string, href: string | null];

/** Who is told what while `act` runs, in the order of kinds and people. */
async function told(act: () => Promise<unknown>): Promise<Told[]> {
  const known = new Set(
    (await db().notification.findMany({ select: { id: true } })).map((n) => n.id),
  );
  await act();
  const all = await db().notification.findMany();
  return sorted(
    all
      .filter(({ id }) => !known.has(id))
      .map(({ userId, kind, href }) => [userId, kind, href] as const),
  );
}
const sorted = (list: Told[]) => list.toSorted((a, b) => a.join().localeCompare(b.join()));

describe('who is told what', () => {
  const world = useWorld();
  const steps = (id: string) => `/applications/${id}/steps`;
  const review = (id: string) => `/applications/${id}/review`;

  it('every step tells the applicant, and the office that holds it now', async () => {
    const { applicant, id } = await readyDraft(world);
    const me = applicant.userId;
    const [unit, supervisor, committee] = [world.unit, world.supervisor, world.committee].map(
      ({ userId }) => userId,
    ) as [string, string, string];
    const way: readonly (readonly [() => Promise<string>, Told[]])[] = [
      [
        () => acts.submit(applicant, id),
        [
          [me, 'application.submit', steps(id)],
          [unit, 'application.submit', review(id)],
        ],
      ],
      [() => acts.open(world.unit, id), []],
      [() => acts.recommend(world.unit, id), []],
      [
        () => acts.forward(world.unit, id),
        [
          [me, 'application.forward', steps(id)],
          [supervisor, 'application.forward', review(id)],
        ],
      ],
      [() => acts.recall(world.unit, id), [[unit, 'application.recall', review(id)]]],
      [
        () => acts.forward(world.unit, id),
        [
          [me, 'application.forward', steps(id)],
          [supervisor, 'application.forward', review(id)],
        ],
      ],
      [
        () => acts.returnLevel(world.supervisor, id),
        [[unit, 'application.returnLevel', review(id)]],
      ],
      [() => acts.correct(world.unit, id), []],
      [() => acts.return(world.unit, id), [[me, 'application.return', steps(id)]]],
      [
        () => acts.submit(applicant, id),
        [
          [me, 'application.submit', steps(id)],
          [unit, 'application.submit', review(id)],
        ],
      ],
      [
        () => acts.forward(world.unit, id),
        [
          [me, 'application.forward', steps(id)],
          [supervisor, 'application.forward', review(id)],
        ],
      ],
      [() => acts.recommend(world.supervisor, id), []],
      [
        () => acts.forward(world.supervisor, id),
        [
          [me, 'application.forward', steps(id)],
          [committee, 'application.forward', review(id)],
        ],
      ],
      [() => acts.accept(world.committee, id), []],
    ];
    for (const [act, expected] of way.slice(0, -1)) {
      expect(await told(async () => expect(await act()).toBe('done'))).toEqual(sorted(expected));
    }
    await db().opinion.updateMany({ data: { settledAt: new Date() } });
    expect(await told(() => acts.accept(world.committee, id))).toEqual([
      [me, 'application.accept', steps(id)],
    ]);
  });

  it('tells every administrator of the office, but nobody whose role has ended', async () => {
    const second = await administrator('unitAdmin', { unitId: world.unitId });
    const former = await administrator('unitAdmin', { unitId: world.unitId });
    await db().roleGrant.updateMany({
      where: { userId: former.userId },
      data: { validTo: new Date(Date.now() - 1000) },
    });
    const { applicant, id } = await readyDraft(world);
    const people = (await told(() => acts.submit(applicant, id))).map(([userId]) => userId);
    expect(people.toSorted()).toEqual(
      [applicant.userId, world.unit.userId, second.userId].toSorted(),
    );
  });

  it('does not ask an applicant to review their own application', async () => {
    const applicant = await newApplicant();
    await alsoAt(world.unitId, applicant);
    const { id } = await readyDraft(world, applicant);
    const notices = await told(() => acts.submit(applicant, id));
    expect(notices.filter(([userId]) => userId === applicant.userId)).toEqual([
      [applicant.userId, 'application.submit', steps(id)],
    ]);
  });

  it('tells of a rejection and of a granted return', async () => {
    const { applicant, id } = await submitted(world);
    await handUp(id, world.unit, world.supervisor);
    await db().application.update({ where: { id }, data: { returnCount: 3 } });
    expect(await told(() => acts.grantReturn(world.region, id))).toEqual([
      [applicant.userId, 'application.grantReturn', steps(id)],
    ]);
    expect(await told(() => acts.reject(world.committee, id))).toEqual([
      [applicant.userId, 'application.reject', steps(id)],
    ]);
  });

  it('tells the supervising unit of a new unit, and the unit of the decision', async () => {
    let made = { unitId: '', administratorId: '' };
    const registered = await told(async () => {
      made = await registerUnitIn('示例县体育馆', nextSerial(), world.bureauId, {
        name: '阿里木·示例',
      });
    });
    const href = `/units/${made.unitId}`;
    expect(registered).toEqual([[world.supervisor.userId, 'unit.register', href]]);
    const approve = { unitId: made.unitId, version: 1, event: 'approve' as const };
    expect(await told(() => decideUnit(contextOf(world.supervisor), approve))).toEqual([
      [made.administratorId, 'unit.approve', href],
    ]);
  });

  it('says everything in words, and never a number of a person', async () => {
    const subjects = (await db().notification.findMany()).map(({ subject }) => subject);
    expect(subjects.filter((subject) => !/\p{Script=Han}/u.test(subject))).toEqual([]);
    expect(subjects.filter((subject) => /\d{6,}|undefined|null/.test(subject))).toEqual([]);
  });
});
