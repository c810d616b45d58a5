// Knows how many files are older than their class of retention asks for.

import 'server-only';
import { keptUntil } from '@/lib/domain/retention';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';

type Group = {
  readonly state: State;
  readonly stateSince: Date;
  readonly submissionCount: number;
  readonly applyTo: Date;
  readonly kind: string;
  readonly files: number;
};

/** Nothing can be over before the end of a round: younger applications are not looked at. */
export async function filesPastRetention(now: Date): Promise<number> {
  const groups = await db().$queryRaw<Group[]>`
    SELECT a.state, date_trunc('day', a."stateSince") AS "stateSince",
           least(a."submissionCount", 1) AS "submissionCount", r."applyTo", f.kind,
           count(*)::int AS files
    FROM "Attachment" f JOIN "Application" a ON a.id = f."applicationId"
    JOIN "Round" r ON r.id = a."roundId"
    WHERE r."applyTo" < ${now}
    GROUP BY 1, 2, 3, 4, 5`;
  const over = groups.filter(({ kind, ...application }) => {
    const until = keptUntil(application, kind);
    return until !== null && until < now;
  });
  return over.reduce((sum, { files }) => sum + files, 0);
}
