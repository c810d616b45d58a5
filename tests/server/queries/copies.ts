// Many rows at once, for lists: copies of one application, each of a person of its own.

import { db } from '@/lib/server/db';

/** `count` further applications like this one, a second apart and later; their ids in that order. */
export async function copiesOf(applicationId: string, count: number): Promise<string[]> {
  const made = await db().$queryRaw<{ id: string }[]>`
    WITH people AS (
      INSERT INTO "User" (id, name)
      SELECT gen_random_uuid(), '申报人' || at FROM generate_series(1, ${count}::int) AS at
      RETURNING id, name
    ), numbered AS (
      SELECT id, name, row_number() OVER (ORDER BY length(name), name) AS at FROM people
    )
    INSERT INTO "Application" (id, number, "applicantId", year, "roundId", "formVersionId",
      "regionCode", "specialtyKey", "titleKey", "displayName", "unitId", state, version,
      "holderUnitId", "holderCommitteeId", "returnLimit", "everHeldBy", "submissionCount",
      "stateSince", "submittedAt", "applicantName", "applicantWords", "warningCount")
    SELECT gen_random_uuid(), 'C' || numbered.id, numbered.id, a.year, a."roundId",
      a."formVersionId", a."regionCode", a."specialtyKey", a."titleKey", a."displayName",
      a."unitId", a.state, a.version, a."holderUnitId", a."holderCommitteeId", a."returnLimit",
      a."everHeldBy", a."submissionCount", a."stateSince" + numbered.at * interval '1 second',
      a."submittedAt" + numbered.at * interval '1 second', numbered.name, ' ' || numbered.name,
      a."warningCount"
    FROM "Application" a, numbered WHERE a.id = ${applicationId}::uuid
    ORDER BY numbered.at
    RETURNING id`;
  return made.map(({ id }) => id);
}
