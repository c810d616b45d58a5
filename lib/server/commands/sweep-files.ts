// Knows which files nobody can reach any more, and removes them: what a submission shows is kept.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { proofPlace } from '@/lib/domain/publicity/proof';
import { retention } from '@/lib/domain/retention';
import { quarantineEnded } from '@/lib/messages/attachments';
import { audit } from '../audit';
import { db, transaction } from '../db';
import { env } from '../env';
import { fileStore } from '../files/files';
import type { Area } from '../files/store';
import { originalOf } from '../files/thumbnail';
import { log } from '../log';
import { inPerson, tell } from '../notify';
import { expireFiles, type RetentionReport } from './expire-files';

/** What one sweep did, in numbers. */
export type SweepReport = {
  /** Attachments of rows that were deleted from the form: taken off. */
  readonly ofDeletedRows: number;
  /** Attachments that the scanner has not answered for in time: taken off, their sender told. */
  readonly unscanned: number;
  /** Attachments that were taken off and that no submission shows: deleted. */
  readonly unreferenced: number;
  /** Uploads that never ended: what had come of them. */
  readonly abandoned: number;
  /** Stored objects without an attachment, as a crash may leave them. */
  readonly orphans: number;
} & RetentionReport;

/** A row that is deleted can be brought back while its page is open: the section must have rested. */
const takeOffDeletedRows = (before: Date): Promise<number> => db().$executeRaw`
  UPDATE "Attachment" a SET "removedAt" = now()
  WHERE a."removedAt" IS NULL AND a."sectionId" <> ${proofPlace.sectionId} AND a."uploadedAt" < ${before} AND NOT EXISTS (
    SELECT 1 FROM "SectionRows" s
    WHERE s."applicationId" = a."applicationId" AND s."sectionId" = a."sectionId"
      AND (s."savedAt" >= ${before}
           OR s.rows @> jsonb_build_array(jsonb_build_object('rowId', a."rowId"::text))))`;

/** Only ever rows that are off the form, and in no submission of their application. */
const deleteUnreferenced = (before: Date): Promise<number> => db().$executeRaw`
  DELETE FROM "Attachment" a
  WHERE a."removedAt" < ${before} AND NOT EXISTS (
    SELECT 1 FROM "Submission" s
    WHERE s."applicationId" = a."applicationId"
      AND s.content->'files' @> jsonb_build_array(jsonb_build_object('id', a.id::text)))`;

/** Files in quarantine are not kept for ever either. */
const takeOffUnscanned = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const before = new Date(now.getTime() - retention.quarantineDays * 24 * 60 * 60 * 1000);
    const where = { state: 'quarantined', removedAt: null, uploadedAt: { lt: before } };
    const select = { id: true, name: true, applicationId: true, uploadedById: true };
    const files = await tx.attachment.findMany({ where, select, take: 500 });
    const id = { in: files.map((file) => file.id) };
    await tx.attachment.updateMany({ where: { ...where, id }, data: { removedAt: now } });
    for (const { name, applicationId, uploadedById } of files) {
      const href = `/applications/${applicationId}/edit`;
      const notice = { kind: 'attachment.refused', subject: quarantineEnded(name), href };
      await tell(tx, [inPerson(uploadedById)], notice);
    }
    return files.length;
  });

/** Deletes what was written before `before` and is not `wanted`, in batches. */
async function deleteObjects(
  area: Area,
  before: Date,
  wanted: (keys: string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let deleted = 0;
  let keys: string[] = [];
  const deleteBatch = async () => {
    const kept = await wanted(keys);
    for (const key of keys.filter((each) => !kept.has(each))) {
      await fileStore().delete(area, key);
      deleted += 1;
    }
    keys = [];
  };
  for await (const { key, changedAt } of fileStore().list(area)) {
    if (changedAt < before) keys.push(key);
    if (keys.length === 500) await deleteBatch();
  }
  await deleteBatch();
  return deleted;
}

/** Those that an attachment shows; a thumbnail stays as long as its picture. */
async function attachedKeys(keys: string[]): Promise<ReadonlySet<string>> {
  const select = { storageKey: true } as const;
  const rows = await Promise.all([
    db().attachment.findMany({ where: { storageKey: { in: keys.map(originalOf) } }, select }),
    // prints that can still be fetched
    db().printJob.findMany({ where: { storageKey: { in: keys } }, select }),
  ]);
  const attached = new Set(rows.flat().map(({ storageKey }) => storageKey));
  return new Set(keys.filter((key) => attached.has(originalOf(key))));
}

/**
 * Removes what nobody can reach and what was written before `before`, a day ago as a rule: an
 * upload under way, and a row that is being attached, are younger. Safe in several processes.
 * @param released whether files whose time is over are deleted, or counted.
 */
export async function sweepFiles(
  before: Date,
  now = new Date(),
  released = env().deletesExpired,
): Promise<SweepReport> {
  const { expired, pastRetention } = await expireFiles(now, released);
  const report = {
    expired,
    unreferenced: await deleteUnreferenced(before),
    ofDeletedRows: await takeOffDeletedRows(before),
    unscanned: await takeOffUnscanned(now),
    abandoned: await deleteObjects('incoming', before, async () => new Set()),
    orphans: await deleteObjects('stored', before, attachedKeys),
  };
  if (Object.values(report).some((count) => count > 0)) {
    const told = Object.entries(report).map(([what, count]) => `${what}=${count}`);
    const ctx = { actor: null, requestId: randomUUID(), ip: null };
    await audit(ctx, { action: 'files.sweep' }, told.join(' '));
  }
  const whole = { ...report, pastRetention };
  log.info(whole, 'files swept');
  return whole;
}
