// Knows the 推荐意见 of an application's offices, and what a new one begins with.

import 'server-only';
import type { ApplicationRecord } from '@/lib/domain/application/record';
import { db } from '../db';
import { officeOf } from './review-counts';

export type RecommendationDto = {
  readonly version: number;
  readonly text: string;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string;
};
export type PastRecommendation = RecommendationDto & {
  readonly office: string;
  readonly savedAt: Date;
};
export type Recommendations = {
  /** The reviewer's own; null for readers who do not hold the application. */
  readonly own: RecommendationDto | null;
  /** What other offices have sent, oldest first. */
  readonly earlier: readonly PastRecommendation[];
};

const contact = { leaderName: true, leaderMobile: true, telephone: true, email: true } as const;
const offices = { state: true, unitId: true, committeeId: true } as const;

/** @param reviewing the reader is the office that holds it now. */
export async function recommendationsOf(
  record: ApplicationRecord,
  reviewing: boolean,
): Promise<Recommendations> {
  const found = await db().recommendation.findMany({
    where: { applicationId: record.id },
    select: {
      version: true,
      text: true,
      ...contact,
      ...offices,
      savedAt: true,
      sentAt: true,
      unit: { select: { name: true } },
      committee: { select: { name: true } },
    },
    orderBy: { savedAt: 'asc' },
    take: 20,
  });
  const office = officeOf(record);
  const isOwn = (saved: typeof office | (typeof found)[number]) =>
    reviewing &&
    saved.state === office.state &&
    saved.unitId === office.unitId &&
    saved.committeeId === office.committeeId;
  const written = (saved: (typeof found)[number]): RecommendationDto => {
    const { version, text, leaderName, leaderMobile, telephone, email } = saved;
    return { version, text, leaderName, leaderMobile, telephone, email };
  };
  const own = found.find(isOwn);
  return {
    own: own ? written(own) : reviewing ? await firstRecommendation(record) : null,
    earlier: found
      .filter((saved) => saved.sentAt !== null && !isOwn(saved))
      .map((saved) => ({
        ...written(saved),
        office: saved.unit?.name ?? saved.committee?.name ?? '',
        savedAt: saved.savedAt,
      })),
  };
}

/** An empty one with the contact block that the office wrote last, or else what the unit registered. */
export async function firstRecommendation(record: ApplicationRecord): Promise<RecommendationDto> {
  const { holderUnitId, holderCommitteeId } = record;
  const [remembered, registered] = await Promise.all([
    db().recommendation.findFirst({
      where: { unitId: holderUnitId, committeeId: holderCommitteeId, sentAt: { not: null } },
      select: contact,
      orderBy: { savedAt: 'desc' },
    }),
    holderUnitId === null
      ? null
      : db().unit.findUnique({ where: { id: holderUnitId }, select: contact }),
  ]);
  const {
    leaderName = '',
    leaderMobile = '',
    telephone = '',
    email,
  } = remembered ?? registered ?? {};
  return { version: 0, text: '', leaderName, leaderMobile, telephone, email: email ?? '' };
}
