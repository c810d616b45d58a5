// Knows what waits in the database: letters, prints, files for the scanner.

import 'server-only';
import { db } from '../db';

export type Queue = {
  readonly queue: string;
  readonly waiting: number;
  /** Seconds that the oldest has waited beyond when it was due. */
  readonly oldest: number;
};

/** What waits, of every queue; the same from every process on this database. */
export const queues = (): Promise<Queue[]> => db().$queryRaw<Queue[]>`
  SELECT queue, count(since)::int AS waiting,
         greatest(coalesce(extract(epoch FROM now() - min(since)), 0), 0)::float8 AS oldest
  FROM (VALUES ('letters'), ('prints'), ('quarantine')) AS names (queue)
  LEFT JOIN (
    SELECT 'letters' AS queue, "dueAt" AS since FROM "Delivery" WHERE state IN ('waiting', 'sending')
    UNION ALL
    SELECT 'prints', "createdAt" FROM "PrintJob" WHERE state IN ('waiting', 'running')
    UNION ALL
    SELECT 'quarantine', "uploadedAt" FROM "Attachment"
    WHERE state = 'quarantined' AND "removedAt" IS NULL
  ) AS each USING (queue)
  GROUP BY queue ORDER BY queue`;
