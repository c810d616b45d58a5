import { canonicalJson } from '@/lib/domain/application/canonical';
import { saveSection } from '@/lib/server/commands/save-section';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { submitApplication } from '@/lib/server/commands/submit-application';
import { createApplication } from '@/lib/server/commands/create-application';
import { db } from '@/lib/server/db';
import { contextOf } from '@/prisma/seed/world/people';
import {
  actOn,
  administrator,
  newApplicant,
  outcome,
  readyDraft,
  submitted,
  useWorld,
} from '@/tests/support/world';
import { acts, pledge, sha256 } from './acts';
import { applicationOf, historyOf, rowsFor, setWindows } from './readings';

const submissionOf = (applicationId: string) =>
  db().submission.findFirstOrThrow({ where: { applicationId }, orderBy: { number: 'desc' } });

describe('上报', () => {
  const world = useWorld();

  it('hands a complete application to the unit', async () => {
    const { applicant, id } = await readyDraft(world);
    expect(await acts.submit(applicant, id)).toBe('done');
    expect(await applicationOf(id)).toMatchObject({
      state: 'unitReview',
      version: 2,
      holderUnitId: world.unitId,
      holderCommitteeId: null,
      openedAt: null,
      submissionCount: 1,
      returnCount: 0,
      everHeldBy: [world.unitId],
    });
    expect(await historyOf(id)).toEqual(['create draft → draft', 'submit draft → unitReview']);
  });

  it('freezes what was filled in, under the hash of its content', async () => {
    const { applicant, id } = await submitted(world);
    const { content, hash, ...rest } = await submissionOf(id);
    expect([rest.number, rest.authorId, rest.authorRole, rest.pledgeVersion]).toEqual([
      1,
      applicant.userId,
      'applicant',
      pledge.pledgeVersion,
    ]);
    expect(hash).toBe(sha256(canonicalJson(content)));
    const stored = await db().sectionRows.findMany({ where: { applicationId: id } });
    const rows = Object.fromEntries(stored.map(({ sectionId, rows }) => [sectionId, rows]));
    expect((content as { rows: unknown }).rows).toEqual(rows);
    const files = await db().attachment.findMany({ where: { applicationId: id } });
    expect((content as { files: { id: string; sha256: string }[] }).files).toEqual(
      expect.arrayContaining(
        files.map((file) => expect.objectContaining({ id: file.id, sha256: file.sha256 })),
      ),
    );
  });

  it.each([
    ['UPDATE', 'UPDATE "Submission" SET "authorRole" = \'unitAdmin\''],
    ['DELETE', 'DELETE FROM "Submission"'],
    ['TRUNCATE', 'TRUNCATE "Submission" CASCADE'],
    ['UPDATE', 'UPDATE "Event" SET event = \'create\''],
    ['DELETE', 'DELETE FROM "Event"'],
    ['UPDATE', 'UPDATE "AuditEntry" SET result = \'\''],
    ['DELETE', 'DELETE FROM "AuditEntry"'],
  ])('cannot be undone in the database: %s fails (%s)', async (_, statement) => {
    const { id } = await submitted(world);
    const before = await submissionOf(id);
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow('append-only');
    expect(await submissionOf(id)).toEqual(before);
  });

  it('is refused while something is missing, with the number of places', async () => {
    const { applicant, id } = await readyDraft(world);
    const [file] = await db().attachment.findMany({ where: { applicationId: id } });
    await removeAttachment(contextOf(applicant), { attachmentId: file?.id ?? '' });
    const refused = submitApplication(contextOf(applicant), { ...(await actOn(id)), ...pledge });
    await expect(refused).rejects.toMatchObject({ code: 'incomplete', params: { count: 1 } });
    expect(await historyOf(id)).toEqual(['create draft → draft']);
    expect(await db().submission.count({ where: { applicationId: id } })).toBe(0);
  });

  it('counts what is empty too', async () => {
    const { applicant, id } = await readyDraft(world);
    for (const sectionId of ['education', 'work-history', 'achievements']) {
      const input = { applicationId: id, sectionId, version: 1, rows: [] };
      await saveSection(contextOf(applicant), input);
    }
    // Besides the three, two conditions point at rows that are gone now.
    const refused = submitApplication(contextOf(applicant), { ...(await actOn(id)), ...pledge });
    await expect(refused).rejects.toMatchObject({ code: 'incomplete', params: { count: 5 } });
  });

  it('is refused with a reason that is true when nothing was filled in yet', async () => {
    const applicant = await newApplicant();
    const { id } = await createApplication(contextOf(applicant), world.target);
    expect(await acts.submit(applicant, id)).toBe('incomplete');
  });

  it.each([
    ['without the tick', { ...pledge, pledged: false }],
    ['on another text', { ...pledge, pledgeVersion: '2025' }],
  ])('is refused with a pledge %s', async (_, given) => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...given };
    expect(await outcome(submitApplication(contextOf(applicant), input))).toBe('pledgeMissing');
  });

  it('is refused when the unit is not approved any more', async () => {
    const { applicant, id } = await readyDraft(world);
    await db().unit.update({ where: { id: world.unitId }, data: { state: 'disabled' } });
    const answer = await acts.submit(applicant, id);
    await db().unit.update({ where: { id: world.unitId }, data: { state: 'approved' } });
    expect(answer).toBe('unitNotApproved');
  });

  it('is for the applicant alone', async () => {
    const { applicant, id } = await readyDraft(world);
    const others = [
      await newApplicant(),
      { ...applicant, role: 'unitAdmin' as const, unitId: world.unitId },
      world.unit,
      world.supervisor,
      world.committee,
      world.region,
      await administrator('auditor'),
    ];
    const answers = await Promise.all(others.map((actor) => acts.submit(actor, id)));
    expect(answers).toEqual(answers.map(() => 'notFound'));
  });

  it('is refused with the version of a page that is out of date', async () => {
    const { applicant, id } = await readyDraft(world);
    const input = { ...(await actOn(id)), ...pledge, version: 0 };
    expect(await outcome(submitApplication(contextOf(applicant), input))).toBe('conflict');
  });

  it('leaves out files of rows that are gone', async () => {
    const { applicant, id } = await readyDraft(world);
    const rows = await rowsFor('education', world.unitId);
    const kept = await db().sectionRows.findFirstOrThrow({
      where: { applicationId: id, sectionId: 'education' },
    });
    const [, second] = kept.rows as { rowId: string }[];
    const highest = { ...rows[1], rowId: second?.rowId };
    const input = { applicationId: id, sectionId: 'education', version: 1, rows: [highest] };
    await saveSection(contextOf(applicant), input);
    expect(await acts.submit(applicant, id)).toBe('done');
    const { files } = (await submissionOf(id)).content as {
      files: { sectionId: string; rowId: string }[];
    };
    const diplomas = files.filter(({ sectionId }) => sectionId === 'education');
    expect(diplomas.map(({ rowId }) => rowId)).toEqual([second?.rowId]);
  });

  it('is possible until the last moment of the round, not after', async () => {
    const { applicant, id } = await readyDraft(world);
    await setWindows(id, { from: -30, to: -0.00001, unit: 10, supervising: 20 });
    expect(await acts.submit(applicant, id)).toBe('roundClosed');
    await setWindows(id, { from: -30, to: 0.01, unit: 10, supervising: 20 });
    expect(await acts.submit(applicant, id)).toBe('done');
  });
});
