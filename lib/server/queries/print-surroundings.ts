// Knows what a print shows beside the submission: what offices wrote, and how long its files are.

import 'server-only';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { FormOpinion } from '@/lib/domain/print/review-form';
import type { PageCounts } from '@/lib/domain/print/material-lists';
import { db } from '../db';
import type { PrintOpinion } from '../print/print-document';

/** The level whose box of the national form an opinion stands in. */
const levels: Readonly<Record<string, FormOpinion['level']>> = {
  unitReview: 'unit',
  supervisingReview: 'supervising',
};

type Written = {
  readonly state: string;
  readonly office: string | null;
  readonly text: string;
  readonly leader: string;
  readonly telephone: string;
  readonly savedAt: Date;
};

/** What offices wrote when they passed the application on, the lowest first. */
export async function printedOpinions(
  applicationId: string,
): Promise<(PrintOpinion & FormOpinion)[]> {
  const found = await db().$queryRaw<Written[]>`
    SELECT r.state, coalesce(u.name, c.name) AS office, r.text, r."leaderName" AS leader,
           r.telephone, r."savedAt"
    FROM "Recommendation" r
    LEFT JOIN "Unit" u ON u.id = r."unitId"
    LEFT JOIN "Committee" c ON c.id = r."committeeId"
    WHERE r."applicationId" = ${applicationId}::uuid AND r.text <> '' AND r."sentAt" IS NOT NULL
    ORDER BY r."savedAt" LIMIT 20`;
  return found.map(({ state, office, savedAt, ...written }) => ({
    ...written,
    level: levels[state] ?? 'other',
    office: office ?? '',
    at: formatDateTime(savedAt),
    date: formatDate(savedAt),
  }));
}

/** Pages of every file that was ever attached; a picture is one. */
export async function pageCounts(applicationId: string): Promise<PageCounts> {
  const files = await db().attachment.findMany({
    where: { applicationId },
    select: { id: true, pages: true },
    take: 2000,
  });
  return new Map(files.map(({ id, pages }) => [id, pages ?? 1]));
}
