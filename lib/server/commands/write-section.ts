// Knows how the rows of a section are written in one statement, which is its own transaction.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import { Refusal } from '@/lib/domain/refusal';
import type { EditChange } from '@/lib/domain/review/edit-change';
import type { Row } from '@/lib/domain/sections/field';
import { auditInsert } from '../audit';
import type { Context } from '../context';
import { alone, db } from '../db';

type Place = {
  readonly applicationId: string;
  readonly sectionId: string;
  /** The version that the page shows; 0 for a section that was never saved. */
  readonly version: number;
};

type Write = {
  /** The application's version when it was looked at. */
  readonly seen: number;
  readonly rows: readonly Row[];
  readonly at: Date;
  /** The unit that the application goes to from now on; undefined leaves it as it is. */
  readonly link: string | null | undefined;
  /** What somebody else than the applicant changes by it. */
  readonly edits: readonly EditChange[];
};

/**
 * Writes the rows over the version that the page showed, with the audit's entry beside them. The
 * application has not moved since it was looked at and cannot while this runs: a save is in the
 * submission or it is refused, never in between.
 * @returns whether the version was still the one shown.
 * @throws Refusal `locked` when the application has moved, `busy`.
 */
export async function writeSection(ctx: Context, place: Place, write: Write): Promise<boolean> {
  const { applicationId } = place;
  const subject = { action: 'section.save', objectKind: 'application', objectId: applicationId };
  const linked =
    write.link === undefined
      ? Prisma.empty
      : Prisma.sql`, linked AS (
          UPDATE "Application" a SET "unitId" = ${write.link}::uuid
          FROM saved WHERE a.id = ${applicationId}::uuid)`;
  const [row] = await alone(
    db().$queryRaw<{ held: boolean; saved: boolean }[]>`
      WITH held AS (
        SELECT id FROM "Application"
        WHERE id = ${applicationId}::uuid AND version = ${write.seen} FOR NO KEY UPDATE
      ), saved AS (${written(ctx, place, write)}
      ), audited AS (${auditInsert(ctx, subject, Prisma.sql`saved`)})${linked}${edited(ctx, place, write)}
      SELECT EXISTS (SELECT FROM held) AS held, EXISTS (SELECT FROM saved) AS saved`,
  );
  if (!row?.held) throw new Refusal('locked');
  return row.saved;
}

function edited({ actor }: Context, place: Place, { edits, at }: Write): Prisma.Sql {
  if (edits.length === 0) return Prisma.empty;
  return Prisma.sql`, edited AS (
    INSERT INTO "UnitEdit" (id, "applicationId", "sectionId", change, "authorId", office, at)
    SELECT gen_random_uuid(), ${place.applicationId}::uuid, ${place.sectionId}, change,
           ${actor.userId}::uuid, ${actor.office ?? ''}, ${at}
    FROM saved, jsonb_array_elements(${JSON.stringify(edits)}::jsonb) AS change)`;
}

function written(
  { actor }: Context,
  { sectionId, version }: Place,
  { rows, at }: Write,
): Prisma.Sql {
  const stored = JSON.stringify(rows);
  return version === 0
    ? Prisma.sql`
        INSERT INTO "SectionRows" ("applicationId", "sectionId", rows, "savedAt", "savedById")
        SELECT id, ${sectionId}, ${stored}::jsonb, ${at}, ${actor.userId}::uuid FROM held
        ON CONFLICT DO NOTHING RETURNING 1`
    : Prisma.sql`
        UPDATE "SectionRows" s
        SET rows = ${stored}::jsonb, version = s.version + 1, "savedAt" = ${at},
            "savedById" = ${actor.userId}::uuid
        FROM held
        WHERE s."applicationId" = held.id AND s."sectionId" = ${sectionId}
          AND s.version = ${version}
        RETURNING 1`;
}
