// Knows which files are older than their class of retention asks for, and whose they are.

import 'server-only';
import { classOf, keptUntil, later, retention, type RetentionClass } from '@/lib/domain/retention';
import type { State } from '@/lib/domain/workflow/states';
import { db } from '../db';

/** Files whose time ends on one day: of one round, one state, one kind. */
type Group = {
  readonly state: State;
  /** The end of the day on which the state began: nobody's file goes a moment too early. */
  readonly stateSince: Date;
  readonly submissionCount: number;
  readonly roundId: string;
  readonly applyTo: Date;
  readonly kind: string;
  readonly files: number;
};

/** A group whose time is over. */
export type PastRetention = Group & { readonly retentionClass: RetentionClass };

/** Nothing can be over before the end of a round: younger applications are not looked at. */
export async function filesPastRetention(now: Date): Promise<PastRetention[]> {
  const groups = await db().$queryRaw<Group[]>`
    SELECT a.state, date_trunc('day', a."stateSince") + interval '1 day' AS "stateSince",
           least(a."submissionCount", 1) AS "submissionCount", a."roundId", r."applyTo", f.kind,
           count(*)::int AS files
    FROM "Attachment" f JOIN "Application" a ON a.id = f."applicationId"
    JOIN "Round" r ON r.id = a."roundId"
    WHERE r."applyTo" < ${now}
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return groups.flatMap((group) => {
    const [retentionClass, until] = [classOf(group, group.kind), keptUntil(group, group.kind)];
    return retentionClass === null || until === null || until >= now
      ? []
      : [{ ...group, retentionClass }];
  });
}

/** Of what never went up, the owner was told so long ago. Everything else was decided upon. */
const toldBefore = (now: Date) => later(now, { days: -retention.noticeDays });

/** At most `most` applications that still have files of a group that may go now. */
export const applicationsPast = (
  { state, stateSince, submissionCount, roundId, kind, retentionClass }: PastRetention,
  now: Date,
  most: number,
): Promise<{ id: string }[]> => db().$queryRaw<{ id: string }[]>`
  SELECT a.id FROM "Application" a
  WHERE a."roundId" = ${roundId}::uuid AND a.state = ${state}
    AND date_trunc('day', a."stateSince") + interval '1 day' = ${stateSince}
    AND least(a."submissionCount", 1) = ${submissionCount}
    AND EXISTS (SELECT 1 FROM "Attachment" f WHERE f."applicationId" = a.id AND f.kind = ${kind})
    AND (${retentionClass !== 'neverSubmitted'} OR EXISTS (
      SELECT 1 FROM "Reminder" m WHERE m."applicationId" = a.id AND m.kind = 'retention'
        AND m."remindedAt" <= ${toldBefore(now)}))
  LIMIT ${most}`;
