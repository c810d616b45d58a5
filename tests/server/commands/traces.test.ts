import { saveSection } from '@/lib/server/commands/save-section';
import { enterRegion } from '@/lib/server/commands/enter-region';
import { switchRole } from '@/lib/server/commands/switch-role';
import { db } from '@/lib/server/db';
import { contextOf, registerUnitIn } from '@/prisma/seed/world/people';
import { nextSerial, outcome, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { acts } from './acts';
import { applicationOf, rowsFor } from './readings';

type Entry = { action: string; objectKind: string | null; objectId: string | null; result: string };

/** The audit entries that an act writes. */
async function auditOf(act: () => Promise<unknown>): Promise<Entry[]> {
  const select = { id: true, action: true, objectKind: true, objectId: true, result: true };
  const before = await db().auditEntry.findMany({ select: { id: true } });
  await act();
  const known = new Set(before.map(({ id }) => id));
  const after = await db().auditEntry.findMany({ select });
  return after
    .filter(({ id }) => !known.has(id))
    .map(({ action, objectKind, objectId, result }) => ({ action, objectKind, objectId, result }));
}

describe('what every command leaves behind', () => {
  const world = useWorld();

  it('one audit entry for each step of the way, with who did it in which role', async () => {
    const { applicant, id } = await readyDraft(world);
    const steps = [
      ['submit', applicant],
      ['withdraw', applicant],
      ['submit', applicant],
      ['open', world.unit],
      ['recommend', world.unit],
      ['forward', world.unit],
      ['recall', world.unit],
      ['forward', world.unit],
      ['open', world.supervisor],
      ['returnLevel', world.supervisor],
      ['correct', world.unit],
      ['return', world.unit],
      ['submit', applicant],
      ['forward', world.unit],
      ['recommend', world.supervisor],
      ['forward', world.supervisor],
      ['open', world.committee],
      ['reject', world.committee],
    ] as const;
    const actions: Record<string, string> = {
      recommend: 'recommendation.save',
      correct: 'opinion.save',
    };
    for (const [event, actor] of steps) {
      const entries = await auditOf(async () => expect(await acts[event](actor, id)).toBe('done'));
      expect([event, entries]).toEqual([
        event,
        [
          {
            action: actions[event] ?? `application.${event}`,
            objectKind: 'application',
            objectId: id,
            result: 'done',
          },
        ],
      ]);
    }
    const roles = await db().auditEntry.findMany({
      where: { objectId: id },
      select: { actorId: true, actingRole: true },
      distinct: ['actorId', 'actingRole'],
    });
    expect(roles).toHaveLength(4);
  });

  it('one event for each transition, numbered without a gap, as many as the version', async () => {
    const { id } = await submitted(world);
    for (const event of ['open', 'recommend', 'forward', 'recall', 'forward'] as const) {
      expect(await acts[event](world.unit, id)).toBe('done');
    }
    const events = await db().event.findMany({
      where: { applicationId: id },
      orderBy: { fromVersion: 'asc' },
    });
    const { version, state, holderUnitId } = await applicationOf(id);
    expect(events.map(({ fromVersion }) => fromVersion)).toEqual([...events.keys()]);
    expect(events).toHaveLength(version);
    for (const [at, event] of events.entries()) {
      expect(event.fromState).toBe(events[at - 1]?.toState ?? 'draft');
      expect(event.fromHolderUnitId).toBe(events[at - 1]?.toHolderUnitId ?? null);
    }
    expect([events.at(-1)?.toState, events.at(-1)?.toHolderUnitId]).toEqual([state, holderUnitId]);
  });

  it('of the whole database: events are as many as versions, and end where the application is', async () => {
    const wrong = await db().$queryRaw<unknown[]>`
      SELECT a.id FROM "Application" a JOIN "Event" e ON e."applicationId" = a.id
      GROUP BY a.id HAVING count(*) <> a.version OR max(e."fromVersion") <> a.version - 1
        OR (array_agg(e."toState" ORDER BY e."fromVersion" DESC))[1] <> a.state`;
    expect(wrong).toEqual([]);
  });

  it('nothing at all when it was refused', async () => {
    const { applicant, id } = await submitted(world);
    const count = () => Promise.all([db().event.count(), db().notification.count()]);
    const before = await count();
    const version = (await applicationOf(id)).version;
    const entries = await auditOf(async () => {
      const refused = [
        await acts.submit(applicant, id),
        await acts.return(world.unit, id),
        await acts.forward(world.unit, id),
        await acts.forward(world.supervisor, id),
        await acts.accept(world.committee, id),
        await acts.grantReturn(world.region, id),
      ];
      expect(refused).not.toContain('done');
    });
    expect(entries.filter(({ result }) => result === 'done')).toEqual([]);
    expect([await count(), (await applicationOf(id)).version]).toEqual([before, version]);
  });

  it('one audit entry for each command beside the way', async () => {
    const { applicant, id } = await readyDraft(world);
    const rows = await rowsFor('achievements', world.unitId);
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows };
    const { id: grantId } = await db().roleGrant.findFirstOrThrow({
      where: { userId: applicant.userId },
    });
    const ctx = contextOf(applicant);
    const entries = [
      await auditOf(() => saveSection(ctx, input)),
      await auditOf(() => outcome(saveSection(ctx, { ...input, rows: [] }))),
      await auditOf(() => switchRole(ctx, { grantId })),
      await auditOf(() => enterRegion(ctx, { regionCode: '650000' })),
      await auditOf(() =>
        registerUnitIn('示例县电台', nextSerial(), world.bureauId, { name: '古丽·示例' }),
      ),
    ];
    expect(entries.map((each) => each.map(({ action, result }) => `${action} ${result}`))).toEqual([
      ['section.save done'],
      [],
      ['role.switch done'],
      ['region.enter done'],
      ['unit.register done'],
    ]);
  });

  it('never a name, a number or a typed value in the audit', async () => {
    const { applicant } = await submitted(world);
    const entries = JSON.stringify(await db().auditEntry.findMany({ omit: { sequence: true } }));
    for (const word of [applicant.name, '石榴籽', '示例', '19900']) {
      expect(entries).not.toContain(word);
    }
  });

  it('another person’s role cannot be taken, nor a region that is not open', async () => {
    const { applicant } = await readyDraft(world);
    const { id: grantId } = await db().roleGrant.findFirstOrThrow({
      where: { userId: world.committee.userId },
    });
    const ctx = contextOf(applicant);
    expect(await outcome(switchRole(ctx, { grantId }))).toBe('notFound');
    expect(await outcome(enterRegion(ctx, { regionCode: '110000' }))).toBe('notFound');
  });
});
