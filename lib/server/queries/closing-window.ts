// Knows which window of a round closes next for somebody: what the countdown on every page counts.

import 'server-only';
import { Prisma } from '@/prisma/client/client';
import type { Actor, Role } from '@/lib/domain/policy/actor';

export type WindowName = 'apply' | 'correction' | 'unitReview' | 'supervisingReview';

const { sql } = Prisma;

const next = (window: WindowName, at: Prisma.Sql, from: Prisma.Sql): Prisma.Sql =>
  sql`(SELECT json_build_object('window', ${window}::text, 'at', min(${at})) FROM ${from}
       HAVING min(${at}) IS NOT NULL)`;

/** The rounds of the region whose committees take applications now. */
const openRounds = (regionCode: string | null) =>
  sql`"Round" r JOIN "Committee" c ON c.id = r."committeeId"
      WHERE c."regionCode" = ${regionCode} AND r."applyFrom" <= now() AND r."applyTo" > now()`;

/** Of what waits, so many decide: a list of thousands is not read for one line. */
const oldest = 200;

const held = (at: Prisma.Sql, unitId: string | null) =>
  sql`"Round" r WHERE ${at} > now() AND r.id IN (
        SELECT "roundId" FROM "Application" WHERE "holderUnitId" = ${unitId}::uuid
        ORDER BY "stateSince", id LIMIT ${oldest})`;

type Part = (actor: Actor) => Prisma.Sql;
const unitTo = sql`r."unitReviewTo"`;
const supervisingTo = sql`r."supervisingReviewTo"`;

/** One's own draft first, else what can be begun in the region of entry. */
const ofApplicant: Part = ({ userId, entryRegionCode }) => sql`coalesce(
  (SELECT json_build_object(
     'window', CASE WHEN a."correctionDueAt" IS NULL THEN 'apply' ELSE 'correction' END,
     'at', coalesce(a."correctionDueAt", r."applyTo"))
   FROM "Application" a JOIN "Round" r ON r.id = a."roundId"
   WHERE a."applicantId" = ${userId}::uuid AND a.state = 'draft'
     AND coalesce(a."correctionDueAt", r."applyTo") > now()
   ORDER BY a.year DESC LIMIT 1),
  CASE WHEN NOT EXISTS (SELECT FROM "Application" WHERE "applicantId" = ${userId}::uuid
                        AND year = extract(year FROM now() AT TIME ZONE 'Asia/Shanghai'))
    THEN ${next('apply', sql`r."applyTo"`, openRounds(entryRegionCode))} END)`;

const parts: { readonly [R in Role]?: Part } = {
  applicant: ofApplicant,
  unitAdmin: ({ unitId }) => next('unitReview', unitTo, held(unitTo, unitId)),
  supervisingAdmin: ({ unitId }) =>
    next('supervisingReview', supervisingTo, held(supervisingTo, unitId)),
  committeeAdmin: ({ committeeId }) =>
    next(
      'apply',
      sql`r."applyTo"`,
      sql`"Round" r WHERE r."committeeId" = ${committeeId}::uuid
          AND r."applyFrom" <= now() AND r."applyTo" > now()`,
    ),
  regionAdmin: ({ regionCode }) => next('apply', sql`r."applyTo"`, openRounds(regionCode)),
};

/** A scalar subquery: the window and its end, or NULL. */
export const closingSql = (actor: Actor): Prisma.Sql =>
  parts[actor.role]?.(actor) ?? sql`NULL::json`;
