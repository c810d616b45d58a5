// Knows the newest submission of an application, with what a print shows beside it.

import 'server-only';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { Actor } from '@/lib/domain/policy/actor';
import type { PageCounts } from '@/lib/domain/print/material-lists';
import type { FormOpinion } from '@/lib/domain/print/review-form';
import { Refusal } from '@/lib/domain/refusal';
import { Prisma } from '@/prisma/client/client';
import { db } from '../db';
import type { PrintOpinion } from '../print/print-document';
import { scopeSql } from '../scope';

/** The INSERT of an audit entry for each row of a relation of the statement. */
export type Recording = (from: Prisma.Sql) => Prisma.Sql;

/** What offices wrote when they passed the application on, the lowest first. */
type PrintedOpinion = PrintOpinion & FormOpinion;

type Found = {
  readonly applicationNumber: string;
  readonly applicantId: string;
  readonly state: string;
  readonly documentSealed: Uint8Array | null;
} & (
  | { readonly submissionId: null }
  | {
      readonly submissionId: string;
      readonly number: number;
      readonly hash: string;
      readonly at: Date;
    }
);

export type NewestSubmission = Found & { readonly opinions: readonly PrintedOpinion[] };

type Written = {
  readonly state: string;
  readonly office: string | null;
  readonly text: string;
  readonly leader: string;
  readonly telephone: string;
  readonly savedAt: string;
};

/** The level whose box of the national form an opinion stands in. */
const levels: Readonly<Record<string, FormOpinion['level']>> = {
  unitReview: 'unit',
  supervisingReview: 'supervising',
};

const opinionOf = ({ state, office, savedAt, ...written }: Written): PrintedOpinion => ({
  ...written,
  level: levels[state] ?? 'other',
  office: office ?? '',
  at: formatDateTime(new Date(savedAt)),
  date: formatDate(new Date(savedAt)),
});

const writtenOnIt = Prisma.sql`(
  SELECT coalesce(json_agg(sent), '[]') FROM (
    SELECT r.state, coalesce(u.name, c.name) AS office, r.text, r."leaderName" AS leader,
           r.telephone, r."savedAt"
    FROM "Recommendation" r
    LEFT JOIN "Unit" u ON u.id = r."unitId"
    LEFT JOIN "Committee" c ON c.id = r."committeeId"
    WHERE r."applicationId" = a.id AND r.text <> '' AND r."sentAt" IS NOT NULL
    ORDER BY r."savedAt" LIMIT 20) AS sent)`;

/**
 * The application in scope with its newest submission, in one statement: a print that was drawn
 * before costs little else.
 * @param recording writes down that it was found, in the same statement.
 * @throws Refusal `notFound` out of scope.
 */
export async function newestSubmission(
  actor: Actor,
  permission: Parameters<typeof scopeSql>[1],
  id: string,
  recording?: Recording,
): Promise<NewestSubmission> {
  const scope = scopeSql(actor, permission);
  if (scope === null) throw new Refusal('notFound');
  const recorded = recording
    ? Prisma.sql`, recorded AS (${recording(Prisma.sql`found`)})`
    : Prisma.empty;
  const [row] = await db().$queryRaw<(Found & { readonly written: readonly Written[] })[]>`
    WITH found AS (
      SELECT a.number AS "applicationNumber", a."applicantId", a.state, u."documentSealed",
             s.id AS "submissionId", s.number, s.hash, s."createdAt" AS at,
             ${writtenOnIt} AS written
      FROM "Application" a
      JOIN "User" u ON u.id = a."applicantId"
      LEFT JOIN LATERAL (SELECT id, number, hash, "createdAt" FROM "Submission"
                         WHERE "applicationId" = a.id ORDER BY number DESC LIMIT 1) AS s ON TRUE
      WHERE a.id = ${id}::uuid AND ${scope})${recorded}
    SELECT * FROM found`;
  if (row === undefined) throw new Refusal('notFound');
  const { written, ...found } = row;
  return { ...found, opinions: written.map(opinionOf) };
}

export type SubmittedContent = {
  readonly content: SubmissionContent;
  /** Pages of every file that was ever attached; a picture is one. */
  readonly pages: PageCounts;
};

/** What a submission froze, and how long its files are. */
export async function submittedContent(submissionId: string): Promise<SubmittedContent> {
  type Row = { readonly content: unknown; readonly pages: Record<string, number> };
  const [row] = await db().$queryRaw<Row[]>`
    SELECT s.content,
           (SELECT coalesce(json_object_agg(f.id, coalesce(f.pages, 1)), '{}')
            FROM "Attachment" f WHERE f."applicationId" = s."applicationId") AS pages
    FROM "Submission" s WHERE s.id = ${submissionId}::uuid`;
  return {
    content: submissionContent.parse(row?.content),
    pages: new Map(Object.entries(row?.pages ?? {})),
  };
}
