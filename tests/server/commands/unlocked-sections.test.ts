import type { Actor } from '@/lib/domain/policy/actor';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { retargetApplication } from '@/lib/server/commands/retarget-application';
import { returnApplication } from '@/lib/server/commands/return-application';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { editPage } from '@/lib/server/queries/edit-section';
import { correct, targetOf } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { actOn, outcome, submitted, useWorld } from '@/tests/support/world';
import { acts } from './acts';
import { applicationOf, storedSection } from './readings';

const world = useWorld();

describe('a return that opens some sections only', () => {
  let applicant: Actor;
  let id: string;
  beforeEach(async () => {
    ({ applicant, id } = await submitted(world));
  });

  const returnOpening = async (...unlocked: string[]) => {
    await acts.open(world.unit, id);
    await correct(world.unit, id, 'education', '请核对毕业时间。');
    await returnApplication(contextOf(world.unit), { ...(await actOn(id)), unlocked });
  };
  const save = async (sectionId: string, rows?: object[]) => {
    const stored = await storedSection(id, sectionId);
    const input = { applicationId: id, sectionId, version: stored.version };
    const wanted = rows ?? stored.rows;
    return outcome(saveSection(contextOf(applicant), { ...input, rows: wanted as never }));
  };

  it('lets the applicant save those and no others', async () => {
    await returnOpening('education', 'work-history');
    const answers = [await save('education'), await save('work-history'), await save('basic')];
    expect(answers).toEqual(['done', 'done', 'sectionLocked']);
  });

  it('opens all where it names none, or none that the form has', async () => {
    await returnOpening('no-such-section');
    expect((await applicationOf(id)).unlockedSections).toEqual([]);
    expect(await save('basic')).toBe('done');
  });

  it('closes files with their section, and another target with any of them', async () => {
    await returnOpening('basic');
    const { id: attachmentId } = await db().attachment.findFirstOrThrow({
      where: { applicationId: id, sectionId: 'education' },
    });
    const ctx = contextOf(applicant);
    expect(await outcome(removeAttachment(ctx, { attachmentId }))).toBe('sectionLocked');
    const target = await targetOf('news', 2);
    const asked = { ...(await actOn(id)), ...target };
    expect(await outcome(retargetApplication(ctx, asked))).toBe('sectionLocked');
  });

  it('stays so when it was sent again and withdrawn, until another return', async () => {
    await returnOpening('education');
    await acts.submit(applicant, id);
    await acts.withdraw(applicant, id);
    expect(await save('basic')).toBe('sectionLocked');
    await acts.submit(applicant, id);
    await returnOpening();
    expect(await save('basic')).toBe('done');
  });

  it('opens a section that 预检 finds wrong: nobody is locked out of their own form', async () => {
    await returnOpening('basic');
    expect(await save('education')).toBe('sectionLocked');
    await db().sectionRows.update({
      where: { applicationId_sectionId: { applicationId: id, sectionId: 'education' } },
      data: { rows: [] },
    });
    expect(await save('education', [])).toBe('done');
  });

  it('says on the page of a section whether it is open', async () => {
    await returnOpening('education');
    const locked = async (sectionId: string) =>
      (await editPage({ id, submissionCount: 1 }, sectionId, new Date()))?.section.locked;
    expect([await locked('education'), await locked('basic')]).toEqual([false, true]);
  });

  it('does not bind the unit, which edits in its own name', async () => {
    await returnOpening('education');
    await acts.submit(applicant, id);
    const { rows, version } = await storedSection(id, 'basic');
    const input = { applicationId: id, sectionId: 'basic', version, rows: rows as never };
    expect(await outcome(saveSection(contextOf(world.unit), input))).toBe('done');
  });
});
