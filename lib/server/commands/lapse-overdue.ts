// Knows the clock's act: applications whose last window or deadline is over are 视为放弃.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { Refusal } from '@/lib/domain/refusal';
import { db } from '../db';
import { log } from '../log';
import { deadlineSql } from '../queries/deadline';
import { applicantHolds, move } from './transition';

const batch = 200;

/** Applications that look overdue; the table's guards decide inside the transaction. */
const overdue = () => db().$queryRaw<{ id: string }[]>`
  SELECT a.id FROM "Application" a JOIN "Round" r ON r.id = a."roundId"
  WHERE ${deadlineSql} <= now() ORDER BY a.id LIMIT ${batch}`;

/**
 * Lapses what is overdue, one transaction each; safe to run in several processes at once.
 * @returns how many lapsed.
 */
export async function lapseOverdue(): Promise<number> {
  let lapsed = 0;
  for (const { id } of await overdue()) {
    try {
      await move(
        { actor: null, requestId: randomUUID(), ip: null },
        { applicationId: id, version: null, event: 'lapse', permission: 'application.read' },
        async () => ({}),
        async () => ({ holder: applicantHolds }),
      );
      lapsed += 1;
    } catch (error) {
      // Another process, or an extension of the round, was quicker.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  if (lapsed > 0) log.info({ lapsed }, 'applications lapsed');
  return lapsed;
}
