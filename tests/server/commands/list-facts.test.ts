import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { checkPage } from '@/lib/server/queries/check-page';
import { contextOf } from '@/prisma/seed/world/people';
import type { Actor } from '@/lib/domain/policy/actor';
import { newApplicant, readyDraft, submitted, useWorld } from '@/tests/support/world';
import { acts, handUp } from './acts';
import { rowsFor } from './readings';

describe('what 上报 keeps for the lists of reviewers', () => {
  const world = useWorld();
  const kept = (id: string) =>
    db().application.findUniqueOrThrow({
      where: { id },
      select: { applicantName: true, applicantWords: true, submittedAt: true, warningCount: true },
    });
  const saveBasic = async (actor: Actor, id: string, startedWorkAt: string, version: number) => {
    const rows = await rowsFor('basic', world.unitId);
    const input = { applicationId: id, sectionId: 'basic', version };
    await saveSection(contextOf(actor), {
      ...input,
      rows: rows.map((row) => ({ ...row, startedWorkAt })),
    });
  };

  it('is nothing before', async () => {
    const { id } = await readyDraft(world);
    expect(await kept(id)).toEqual({
      applicantName: '',
      applicantWords: '',
      submittedAt: null,
      warningCount: 0,
    });
  });

  it('is the name as it was sent, its words, and the moment of the event', async () => {
    const { id } = await submitted(world);
    const { at } = await db().event.findFirstOrThrow({
      where: { applicationId: id, event: 'submit' },
      select: { at: true },
    });
    const { applicantName, applicantWords, submittedAt } = await kept(id);
    expect([applicantName, submittedAt]).toEqual(['阿依古丽·示例', at]);
    expect(applicantWords).toContain(' 古丽示例 ');
    expect(applicantWords).toContain(' ayigulishili ');
  });

  it('is how many warnings 预检 left, and how many are left when the unit hands it on', async () => {
    const { applicant, id } = await readyDraft(world, await newApplicant());
    const warned = async () =>
      (await checkPage(applicant, id, new Date())).problems.filter(
        ({ severity }) => severity === 'warning',
      ).length;
    const usual = await warned();
    // At work before sixteen: possible, and worth a look.
    await saveBasic(applicant, id, '1990-01', 1);
    expect(await warned()).toBe(usual + 1);
    await acts.submit(applicant, id);
    expect((await kept(id)).warningCount).toBe(usual + 1);
    await acts.open(world.unit, id);
    await saveBasic(world.unit, id, '2010-07', 2);
    await handUp(id, world.unit);
    expect((await kept(id)).warningCount).toBe(usual);
  });
});
