// Knows what a print shows beside the submission: what offices wrote, and how long its files are.

import 'server-only';
import { formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import type { FormOpinion } from '@/lib/domain/print/review-form';
import type { PageCounts } from '@/lib/domain/print/small-forms';
import { db } from '../db';
import type { PrintOpinion } from '../print/print-document';

/** The level whose box of the national form an opinion stands in. */
const levels: Readonly<Record<string, FormOpinion['level']>> = {
  unitReview: 'unit',
  supervisingReview: 'supervising',
};

/** What offices wrote when they passed the application on, the lowest first. */
export async function printedOpinions(
  applicationId: string,
): Promise<(PrintOpinion & FormOpinion)[]> {
  const found = await db().recommendation.findMany({
    where: { applicationId, text: { not: '' }, sentAt: { not: null } },
    select: {
      state: true,
      text: true,
      leaderName: true,
      telephone: true,
      savedAt: true,
      unit: { select: { name: true } },
      committee: { select: { name: true } },
    },
    orderBy: { savedAt: 'asc' },
    take: 20,
  });
  return found.map(({ state, unit, committee, leaderName, savedAt, text, telephone }) => ({
    level: levels[state] ?? 'other',
    office: unit?.name ?? committee?.name ?? '',
    text,
    leader: leaderName,
    telephone,
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
