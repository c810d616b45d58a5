import { saveSection } from '@/lib/server/commands/save-section';
import { completeUpload } from '@/lib/server/commands/attachments';
import { actorOf, contextOf } from '@/prisma/seed/world/people';
import type { Actor } from '@/lib/domain/policy/actor';
import {
  alsoAt,
  approvedUnit,
  newApplicant,
  outcome,
  readyDraft,
  useWorld,
} from '@/tests/support/world';
import { acts, handUp, inTurn, newKey, sha256 } from './acts';
import { applicationOf, rowsFor } from './readings';

/** Everything that a reviewer could try. */
const everything = (actor: Actor, id: string) =>
  inTurn(
    () => acts.open(actor, id),
    () => acts.recommend(actor, id),
    () => acts.correct(actor, id),
    () => acts.forward(actor, id),
    () => acts.return(actor, id),
  );

const world = useWorld();

describe('one’s own application', () => {
  /** A unit with a second administrator, who applies. */
  let applicant: Actor;
  let inRole: Actor;
  let id: string;
  beforeAll(async () => {
    applicant = await newApplicant();
    inRole = await alsoAt(world.unitId, applicant);
    ({ id } = await readyDraft(world, applicant));
    await acts.submit(applicant, id);
  });

  it('goes to the unit when the unit has another administrator', async () => {
    expect(await applicationOf(id)).toMatchObject({
      state: 'unitReview',
      holderUnitId: world.unitId,
    });
  });

  it('is neither opened nor recommended, corrected, forwarded or returned by the applicant', async () => {
    expect(await everything(inRole, id)).toEqual(Array(5).fill('ownApplication'));
    expect(await applicationOf(id)).toMatchObject({ version: 2, openedAt: null });
  });

  it('is not changed by the applicant as administrator of the unit either', async () => {
    const rows = await rowsFor('achievements', world.unitId);
    const input = { applicationId: id, sectionId: 'achievements', version: 1, rows };
    expect(await outcome(saveSection(contextOf(inRole), input))).toBe('ownApplication');
  });

  it('gets no file from the applicant as administrator of the unit', async () => {
    const ticket = {
      id: newKey(),
      userId: inRole.userId,
      applicationId: id,
      sectionId: 'achievements',
      rowId: newKey(),
      kind: 'project',
      name: '证明.pdf',
      mediaType: 'application/pdf' as const,
      size: 1000,
      sha256: null,
    };
    const hashes = { sha256: sha256(''), receivedSha256: sha256('') };
    const stored = {
      state: 'ready',
      storageKey: newKey(),
      size: 1000,
      pages: 1,
      ...hashes,
    } as const;
    const upload = completeUpload(contextOf(inRole), { ticket, stored });
    expect(await outcome(upload)).toBe('ownApplication');
  });

  it('is reviewed by the colleague', async () => {
    expect(
      await inTurn(
        () => acts.open(world.unit, id),
        () => acts.recommend(world.unit, id),
        () => acts.forward(world.unit, id),
      ),
    ).toEqual(['done', 'done', 'done']);
  });

  it('is not recalled by the applicant as administrator of the unit', async () => {
    expect(await acts.recall(inRole, id)).toBe('ownApplication');
  });

  it('is not decided on above by a person who has a role there too', async () => {
    const supervising = await alsoAt(world.bureauId, applicant, 'supervisingAdmin');
    expect(await everything(supervising, id)).toEqual(Array(5).fill('ownApplication'));
    expect(await acts.returnLevel(supervising, id)).toBe('ownApplication');
    await handUp(id, world.supervisor);
    const committee = { ...applicant, role: 'committeeAdmin' as const };
    const inCommittee = { ...committee, committeeId: world.committeeId, unitId: null };
    expect(await acts.accept(inCommittee, id)).toBe('ownApplication');
    expect(await acts.reject(inCommittee, id)).toBe('ownApplication');
    const inRegion = { ...applicant, role: 'regionAdmin' as const, regionCode: '650000' };
    expect(await acts.grantReturn(inRegion, id)).toBe('ownApplication');
    expect(await acts.accept(world.committee, id)).toBe('done');
  });
});

describe('the application of a unit’s only administrator', () => {
  let unit: Actor;
  let id: string;

  it('goes to the supervising unit, which acts in the unit’s place', async () => {
    const made = await approvedUnit('示例县第一小学', world.bureauId, world.supervisor);
    unit = made.unit;
    const applicant = await actorOf(unit.userId, 'applicant');
    ({ id } = await readyDraft({ ...world, unitId: made.unitId }, applicant));
    expect(await acts.submit(applicant, id)).toBe('done');
    expect(await applicationOf(id)).toMatchObject({
      state: 'unitReview',
      holderUnitId: world.bureauId,
      everHeldBy: [world.bureauId],
    });
  });

  it('is not even seen by the applicant as administrator of the unit', async () => {
    expect(await everything(unit, id)).toEqual(Array(5).fill('notFound'));
  });

  it('goes on from there as every other: the supervising unit reviews in its own place too', async () => {
    expect(await acts.open(world.supervisor, id)).toBe('done');
    await handUp(id, world.supervisor);
    expect(await applicationOf(id)).toMatchObject({
      state: 'supervisingReview',
      holderUnitId: world.bureauId,
    });
    await handUp(id, world.supervisor);
    expect((await applicationOf(id)).state).toBe('committeeReview');
  });
});
