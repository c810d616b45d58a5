import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/policy/actor';
import { Refusal } from '@/lib/domain/refusal';
import { applicationActions } from '@/lib/server/queries/application-actions';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { attachmentForServing } from '@/lib/server/queries/served-attachment';
import { checkPage } from '@/lib/server/queries/check-page';
import { myApplications } from '@/lib/server/queries/my-applications';
import { myHome } from '@/lib/server/queries/my-home';
import { reviewPage } from '@/lib/server/queries/review-page';
import { savedSection } from '@/lib/server/queries/saved-section';
import { unitDetail } from '@/lib/server/queries/unit-detail';
import { listUnits } from '@/lib/server/queries/units';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import {
  administrator,
  makeChain,
  newApplicant,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp } from '../commands/acts';

const now = new Date();

/** What a reader gets to see of an application, query by query. */
async function seen(actor: Actor, id: string, fileId: string): Promise<string[]> {
  const asked: Record<string, () => Promise<unknown>> = {
    frame: () => applicationFrame(actor, id),
    review: () => reviewPage(actor, id, { now, withEarlier: false }),
    actions: async () => ({ offered: await applicationActions(actor, id, now) }),
    check: () => checkPage(actor, id, now),
    section: () => savedSection(contextOf(actor), { applicationId: id, sectionId: 'basic' }),
    file: () => attachmentForServing(actor, fileId),
  };
  const shown: string[] = [];
  for (const [name, ask] of Object.entries(asked)) {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'notFound') return null;
      throw error;
    });
    const nothing = answer === null || (Array.isArray(answer) && answer.length === 0);
    if (!nothing) shown.push(name);
  }
  return shown;
}

const world = useWorld();
let elsewhere: Awaited<ReturnType<typeof makeChain>>;
beforeAll(async () => {
  elsewhere = await makeChain();
});

describe('who sees an application', () => {
  const reading = ['frame', 'review', 'actions', 'file'];
  const fileOf = async (applicationId: string) =>
    (await db().attachment.findFirstOrThrow({ where: { applicationId } })).id;

  it('a draft: the applicant, and nobody else at all', async () => {
    const { applicant, id } = await readyDraft(world);
    const file = await fileOf(id);
    expect(await seen(applicant, id, file)).toEqual([
      'frame',
      'actions',
      'check',
      'section',
      'file',
    ]);
    for (const actor of [world.unit, world.supervisor, world.committee, world.region]) {
      expect(await seen(actor, id, file)).toEqual([]);
    }
  });

  it('after 上报: those who have held it and the region, not those above or beside', async () => {
    const { applicant, id } = await submitted(world);
    const file = await fileOf(id);
    expect(await seen(applicant, id, file)).toEqual([
      ...reading.slice(0, 3),
      'check',
      'section',
      'file',
    ]);
    expect(await seen(world.unit, id, file)).toEqual([...reading.slice(0, 3), 'section', 'file']);
    expect(await seen(world.region, id, file)).toEqual(reading);
    expect(await seen(world.supervisor, id, file)).toEqual([]);
    expect(await seen(world.committee, id, file)).toEqual([]);
    await handUp(id, world.unit);
    expect(await seen(world.supervisor, id, file)).toEqual([
      ...reading.slice(0, 3),
      'section',
      'file',
    ]);
    expect(await seen(world.unit, id, file)).toEqual(reading);
    expect(await seen(world.committee, id, file)).toEqual([]);
  });

  it('never: other people, other units, other regions, and roles without applications', async () => {
    const { id } = await submitted(world);
    await handUp(id, world.unit, world.supervisor);
    await acts.accept(world.committee, id);
    const file = await fileOf(id);
    const strangers = [
      await newApplicant(),
      (await submitted(world)).applicant,
      elsewhere.unit,
      elsewhere.lower,
      elsewhere.upper,
      await administrator('committeeAdmin', {
        committeeId: (
          await db().committee.findFirstOrThrow({ where: { NOT: { id: world.committeeId } } })
        ).id,
      }),
      await administrator('regionAdmin', { regionCode: '654000' }),
      await administrator('platformAdmin'),
      await administrator('auditor'),
    ];
    for (const actor of strangers) expect(await seen(actor, id, file)).toEqual([]);
  });

  it.each([randomUUID(), 'not-an-id', '', "' OR 1=1"])('nothing is at %j', async (id) => {
    expect(await applicationFrame(world.unit, id)).toBeNull();
  });

  it('a list of applications holds one’s own and nothing in another role', async () => {
    const { applicant, id } = await submitted(world);
    expect((await myApplications(applicant)).map((each) => each.id)).toEqual([id]);
    expect(await myApplications({ ...applicant, role: 'unitAdmin' })).toEqual([]);
    expect((await myHome(await newApplicant())).applications).toEqual([]);
  });

  it('reads in a list what the record itself says', async () => {
    const { applicant, id } = await submitted(world);
    const [line] = await myApplications(applicant);
    const frame = await applicationFrame(applicant, id);
    expect([line?.state, line?.holder, line?.returnLimit, line?.submissionCount]).toEqual([
      frame?.state,
      frame?.holder?.name,
      3,
      1,
    ]);
  });
});

describe('who sees a unit', () => {
  it('its administrator, the units above it and its region', async () => {
    const { unit, unitId, lower, lowerId, upper } = elsewhere;
    const other = await administrator('regionAdmin', { regionCode: '654000' });
    const may = async (actor: Actor) => (await unitDetail(actor, unitId)) !== null;
    const answers = await Promise.all(
      [unit, lower, world.region, upper, other, await newApplicant()].map(may),
    );
    expect(answers).toEqual([true, true, true, true, false, false]);
    const { tree } = await listUnits(lower, '');
    expect(tree.map(({ id, below }) => [id, below.map((each) => each.id)])).toEqual([
      [lowerId, [unitId]],
    ]);
    expect((await listUnits(other, '')).tree).toEqual([]);
    expect((await listUnits(await newApplicant(), '')).tree).toEqual([]);
  });
});
