import { Refusal } from '@/lib/domain/refusal';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { db } from '@/lib/server/db';
import { presentAttachments } from '@/lib/server/queries/attachments';
import { contextOf, person, submission, unit } from './fixture';
import { get, uploaded, useScene } from './scene';

const scene = useScene();

describe('taking an attachment off', () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Refusal ? error.code : error),
    );

  it('hides it from the form and, before any submission, from everybody', async () => {
    const id = await uploaded(scene);
    await removeAttachment(contextOf(scene.applicant), { attachmentId: id });
    const shown = await presentAttachments(db(), scene.place.applicationId);
    expect(shown.map((a) => a.id)).not.toContain(id);
    expect((await get(scene, id, scene.applicant)).status).toBe(404);
    expect(await refusal(removeAttachment(contextOf(scene.applicant), { attachmentId: id }))).toBe(
      'notFound',
    );
    const entry = { action: 'attachment.remove', objectId: id };
    expect(await db().auditEntry.count({ where: entry })).toBe(1);
  });

  it('is for those who may edit, and only while they may', async () => {
    const id = await uploaded(scene);
    const stranger = await person('applicant');
    expect(await refusal(removeAttachment(contextOf(stranger), { attachmentId: id }))).toBe(
      'notFound',
    );
    const where = { id: scene.place.applicationId };
    await db().application.update({ where, data: { state: 'unitReview' } });
    expect(await refusal(removeAttachment(contextOf(scene.applicant), { attachmentId: id }))).toBe(
      'locked',
    );
    await db().application.update({ where, data: { state: 'draft' } });
  });

  it('keeps it readable for the units that hold a submission with it', async () => {
    const id = await uploaded(scene);
    await submission(scene.place.applicationId, scene.applicant.userId);
    const holder = await unit();
    const where = { id: scene.place.applicationId };
    await db().application.update({ where, data: { everHeldBy: [holder] } });
    await removeAttachment(contextOf(scene.applicant), { attachmentId: id });
    expect((await get(scene, id, await person('unitAdmin', { unitId: holder }))).status).toBe(200);
    expect((await get(scene, id, scene.applicant)).status).toBe(200);
  });
});
