// Knows what becomes of files in quarantine once the scanner answers: opened, or refused and told.

import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { MediaType } from '@/lib/domain/attachments';
import { Refusal } from '@/lib/domain/refusal';
import { refusalSentence, refusedNotice } from '@/lib/messages/attachments';
import { recorded } from '../audit';
import type { OpenContext } from '../context';
import { db } from '../db';
import { problemOf } from '../files/file-refusal';
import { fileStore } from '../files/files';
import { check, type Outcome } from '../files/pipeline';
import { readSealed } from '../files/sealed-file';
import { storeSealed } from '../files/sealed-writer';
import { inPerson, tell } from '../notify';

const batch = 50;
/** Milliseconds after which the rest waits for the next round: a silent scanner takes its time. */
const patience = 60_000;

type Quarantined = {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly uploadedById: string;
};

/** Any of those that wait: one that the scanner never answers for must not keep the others. */
const waiting = () => db().$queryRaw<Quarantined[]>`
  SELECT id, "applicationId", name, "mediaType", size, sha256, "storageKey", "uploadedById"
  FROM "Attachment" WHERE state = 'quarantined' AND "removedAt" IS NULL
  ORDER BY random() LIMIT ${batch}`;

/** The same steps again, over the bytes as they were received. */
async function checkAgain({ mediaType, size, sha256, storageKey }: Quarantined): Promise<Outcome> {
  const content = () => readSealed(fileStore(), 'stored', storageKey, size, [0, size]);
  let head = Buffer.alloc(0);
  for await (const first of content()) {
    head = Buffer.from(first);
    break;
  }
  return check({ mediaType, announced: sha256, sha256, head, content });
}

const subjectOf = (action: string, { id }: Quarantined) => ({
  action,
  objectKind: 'attachment',
  objectId: id,
});
const byTheClock = (): OpenContext => ({ actor: null, requestId: randomUUID(), ip: null });

/** Puts what passed in the place of what was received; somebody else may have been quicker. */
async function open(file: Quarantined, { bytes, pages }: Outcome): Promise<void> {
  const storageKey = await storeSealed(fileStore(), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const opened = await recorded(byTheClock(), subjectOf('attachment.open', file), async (tx) => {
    const { count } = await tx.attachment.updateMany({
      where: { id: file.id, state: 'quarantined', storageKey: file.storageKey },
      data: { state: 'ready', storageKey, sha256, size: bytes.length, pages },
    });
    return count === 1;
  });
  await forget(opened ? file.storageKey : storageKey);
}

/** Takes the file off the form and tells its sender why: nothing of it stays. */
async function refuse(file: Quarantined, refusal: Refusal): Promise<void> {
  const ctx = byTheClock();
  const sentence = refusalSentence(refusal);
  await recorded(ctx, subjectOf(`attachment.refuse:${problemOf(refusal)}`, file), async (tx) => {
    const { count } = await tx.attachment.deleteMany({
      where: { id: file.id, state: 'quarantined' },
    });
    if (count === 0) return;
    await tell(tx, [inPerson(file.uploadedById)], {
      kind: 'attachment.refused',
      subject: refusedNotice(file.name, sentence),
      href: `/applications/${file.applicationId}/edit`,
    });
  });
  await forget(file.storageKey);
}

/** Deletes a stored object that no attachment shows any more. */
async function forget(storageKey: string): Promise<void> {
  if ((await db().attachment.count({ where: { storageKey } })) > 0) return;
  await fileStore().delete('stored', storageKey);
}

/**
 * Asks the scanner again about the files that wait for it. Safe to run in several processes at
 * once. @returns how many were decided.
 */
export async function rescanQuarantined(): Promise<number> {
  const started = performance.now();
  let decided = 0;
  for (const file of await waiting()) {
    if (performance.now() - started > patience) break;
    try {
      const outcome = await checkAgain(file);
      if (outcome.state === 'quarantined') continue;
      await open(file, outcome);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await refuse(file, error);
    }
    decided += 1;
  }
  return decided;
}
