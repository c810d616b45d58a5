import { randomUUID } from 'node:crypto';
import { removeAttachment } from '@/lib/server/commands/attachments';
import { sweepFiles, type SweepReport } from '@/lib/server/commands/sweep-files';
import { db } from '@/lib/server/db';
import { fileStore } from '@/lib/server/files/files';
import { storeSealed } from '@/lib/server/files/sealed-writer';
import { contextOf, submission } from './fixture';
import { addressFor, content, get, uploaded, useScene } from './scene';
import { put } from './stock-client';

const scene = useScene();
const nothing: SweepReport = {
  ofDeletedRows: 0,
  unscanned: 0,
  unreferenced: 0,
  abandoned: 0,
  orphans: 0,
  expired: 0,
  pastRetention: 0,
};
const rowOf = (id: string) => db().attachment.findUniqueOrThrow({ where: { id } });
const exists = (id: string) => db().attachment.count({ where: { id } });
/** A sweep of what was written until now. */
const sweep = () => sweepFiles(new Date(Date.now() + 1000));
const remove = (id: string) => removeAttachment(contextOf(scene.applicant), { attachmentId: id });
/** Rows of the section as they are saved. */
const save = (...rowIds: string[]) => {
  const { applicationId, sectionId } = scene.place;
  const rows = rowIds.map((rowId) => ({ rowId }));
  const savedAt = new Date(Date.now() - 60_000);
  return db().sectionRows.upsert({
    where: { applicationId_sectionId: { applicationId, sectionId } },
    create: { applicationId, sectionId, rows, savedById: scene.applicant.userId, savedAt },
    update: { rows, savedAt },
  });
};

/** A file of a row that is saved. */
async function kept(): Promise<string> {
  const id = await uploaded(scene);
  const rows = await db().attachment.findMany({ select: { rowId: true } });
  await save(...rows.map(({ rowId }) => rowId));
  return id;
}

it('leaves alone what stands on a form', async () => {
  const id = await kept();
  expect(await sweep()).toEqual(nothing);
  expect((await get(scene, id, scene.applicant)).status).toBe(200);
});

it('leaves alone what is younger than the moment it is told', async () => {
  await addressFor(scene, 3000);
  await storeSealed(fileStore(), content);
  const removed = await kept();
  await remove(removed);
  expect(await sweepFiles(new Date(Date.now() - 60_000))).toEqual(nothing);
  expect(await exists(removed)).toBe(1);
  await sweep();
});

it('deletes what was taken off before any submission, with its bytes', async () => {
  const id = await kept();
  const { storageKey } = await rowOf(id);
  await remove(id);
  expect(await sweep()).toEqual({ ...nothing, unreferenced: 1, orphans: 1 });
  expect(await exists(id)).toBe(0);
  expect(await fileStore().size('stored', storageKey)).toBeNull();
});

it('deletes what never arrived: the ticket, and the half that came', async () => {
  const url = await addressFor(scene, 3000);
  expect(await sweep()).toEqual({ ...nothing, abandoned: 1 });
  expect(await put(url, scene.me, content)).toMatchObject({ status: 410 });
});

it('deletes stored bytes that no row knows, as a crash may leave them', async () => {
  const key = await storeSealed(fileStore(), content);
  expect(await sweep()).toEqual({ ...nothing, orphans: 1 });
  expect(await fileStore().size('stored', key)).toBeNull();
});

it('keeps bytes as long as one of two attachments shows them', async () => {
  const id = await kept();
  const { storageKey, ...row } = await rowOf(id);
  const twin = randomUUID();
  await db().attachment.create({ data: { ...row, storageKey, id: twin } });
  await remove(id);
  expect(await sweep()).toEqual({ ...nothing, unreferenced: 1 });
  expect((await get(scene, twin, scene.applicant)).status).toBe(200);
});

it('takes off files of rows that were deleted, once their section has rested', async () => {
  const id = await uploaded(scene);
  await save();
  expect(await sweepFiles(new Date(Date.now() - 120_000))).toEqual(nothing);
  expect((await sweep()).ofDeletedRows).toBeGreaterThan(0);
  expect((await rowOf(id)).removedAt).not.toBeNull();
  await db().attachment.deleteMany();
  await sweep();
});

it('keeps what a submission shows, even taken off and replaced', async () => {
  const id = await kept();
  const { applicationId } = scene.place;
  const made = await submission(applicationId, scene.applicant.userId);
  await db().$executeRaw`ALTER TABLE "Submission" DISABLE TRIGGER append_only`;
  await db().submission.update({ where: { id: made.id }, data: { content: { files: [{ id }] } } });
  await db().$executeRaw`ALTER TABLE "Submission" ENABLE TRIGGER append_only`;
  await remove(id);
  await kept();
  expect(await sweep()).toEqual(nothing);
  expect((await get(scene, id, scene.applicant)).status).toBe(200);
});

it('counts, and does not delete, what is older than its class of retention, until that is released', async () => {
  const later = new Date(Date.now() + 11 * 366 * 24 * 60 * 60 * 1000);
  const where = { id: scene.place.applicationId };
  await db().application.update({ where, data: { state: 'accepted', submissionCount: 1 } });
  const files = await db().attachment.count();
  expect((await sweepFiles(new Date(0), later)).pastRetention).toBe(files);
  expect(await db().attachment.count()).toBe(files);
});

it('leaves a report in the audit trail, in numbers', async () => {
  await storeSealed(fileStore(), content);
  await sweep();
  const entries = await db().auditEntry.findMany({
    where: { action: 'files.sweep' },
    orderBy: { at: 'desc' },
    take: 1,
  });
  expect(entries[0]?.result).toBe(
    'expired=0 unreferenced=0 ofDeletedRows=0 unscanned=0 abandoned=0 orphans=1',
  );
});
