// Knows how files end whose time is over: the owner of what never went up is told, then they go.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { deletedByTheClock, later, retention } from '@/lib/domain/retention';
import { retentionNotice } from '@/lib/messages/notifications';
import { recorded } from '../audit';
import { transaction } from '../db';
import { inPerson, tell } from '../notify';
import {
  applicationsPast,
  filesPastRetention,
  type PastRetention,
} from '../queries/files-past-retention';

const batch = 500;

type Draft = { readonly id: string; readonly applicantId: string; readonly displayName: string };

/** Tells those whose draft never went up, once, that its files will go. */
const announce = (now: Date): Promise<number> =>
  transaction(async (tx) => {
    const soon = { days: retention.noticeDays, months: -retention.neverSubmittedMonths };
    const drafts = await tx.$queryRaw<Draft[]>`
      WITH told AS (
        INSERT INTO "Reminder" ("applicationId", kind, at, "remindedAt")
        SELECT a.id, 'retention', r."applyTo", ${now}
        FROM "Application" a JOIN "Round" r ON r.id = a."roundId"
        WHERE a."submissionCount" = 0 AND r."applyTo" <= ${later(now, soon)}
          AND EXISTS (SELECT 1 FROM "Attachment" f WHERE f."applicationId" = a.id)
          AND NOT EXISTS (
            SELECT 1 FROM "Reminder" m WHERE m."applicationId" = a.id AND m.kind = 'retention')
        LIMIT ${batch}
        ON CONFLICT DO NOTHING RETURNING "applicationId"
      )
      SELECT a.id, a."applicantId", a."displayName"
      FROM told JOIN "Application" a ON a.id = told."applicationId"`;
    const day = later(now, { days: retention.noticeDays });
    for (const { id, applicantId, displayName } of drafts) {
      const href = `/applications/${id}/steps`;
      const notice = { kind: 'retention', subject: retentionNotice(displayName, day), href };
      await tell(tx, [inPerson(applicantId)], notice);
    }
    return drafts.length;
  });

/** Every application has a line of its own in the audit trail; its submissions keep the names. */
async function expireOf(id: string, { kind, retentionClass }: PastRetention): Promise<number> {
  const ctx = { actor: null, requestId: randomUUID(), ip: null };
  const action = `attachment.expire.${retentionClass}`;
  return recorded(ctx, { action, objectKind: 'application', objectId: id }, async (tx) => {
    const { count } = await tx.attachment.deleteMany({ where: { applicationId: id, kind } });
    return count;
  });
}

async function expireGroup(group: PastRetention, now: Date): Promise<number> {
  let expired = 0;
  for (let more = true; more;) {
    const applications = await applicationsPast(group, now, batch);
    for (const { id } of applications) expired += await expireOf(id, group);
    more = applications.length === batch;
  }
  return expired;
}

/** Files, in numbers: deleted now, and still older than their class of retention asks for. */
export type RetentionReport = { readonly expired: number; readonly pastRetention: number };

/**
 * Deletes the rows of files whose time is over; the sweep takes their bytes.
 * @param released false: nothing is deleted and nobody is told, the report alone is made.
 */
export async function expireFiles(now: Date, released: boolean): Promise<RetentionReport> {
  const groups = await filesPastRetention(now);
  const past = groups.reduce((sum, { files }) => sum + files, 0);
  if (!released) return { expired: 0, pastRetention: past };
  while ((await announce(now)) === batch);
  let expired = 0;
  for (const group of groups)
    if (deletedByTheClock.includes(group.retentionClass)) expired += await expireGroup(group, now);
  return { expired, pastRetention: past - expired };
}
