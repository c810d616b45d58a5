// Knows the review page: the submission as it was sent, what changed since, opinions and actions.

import 'server-only';
import { contentOf } from '@/lib/domain/application/build-content';
import { contentChanges, type SectionChanges } from '@/lib/domain/application/changes';
import { errorCount } from '@/lib/domain/application/draft';
import { factsOf } from '@/lib/domain/application/facts';
import { holdersOf, type ApplicationRecord } from '@/lib/domain/application/record';
import { reviewActions, type ReviewAction } from '@/lib/domain/application/review-actions';
import {
  submissionContent,
  type SubmissionContent,
} from '@/lib/domain/application/submission-content';
import type { Actor } from '@/lib/domain/policy/actor';
import { db } from '../db';
import { loadRecord } from './application-record';
import { loadDraft } from './draft';
import { countReview, officeIdOf, officeOf } from './review-counts';
import { sectionOpinions, type SectionOpinion } from './opinions';

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

export type ReviewPage = {
  readonly record: Pick<
    ApplicationRecord,
    'id' | 'number' | 'version' | 'state' | 'returnCount' | 'returnLimit'
  >;
  readonly submissionNumber: number;
  readonly submittedAt: Date;
  readonly content: SubmissionContent;
  /** Since the submission before this one, as sent. */
  readonly sinceLast: readonly SectionChanges[];
  /** What the present reviewer changed on the 编辑页面 and 上报 will freeze. */
  readonly pending: readonly SectionChanges[];
  readonly opinions: readonly SectionOpinion[];
  /** The reviewer's own 推荐意见; null for readers who do not hold it. */
  readonly recommendation: RecommendationDto | null;
  readonly earlier: readonly PastRecommendation[];
  readonly reviewing: boolean;
  readonly opened: boolean;
  readonly actions: readonly ReviewAction[];
};

const recommendationColumns = {
  version: true,
  text: true,
  leaderName: true,
  leaderMobile: true,
  telephone: true,
  email: true,
} as const;

/** The page for whoever may read the application; null before the first 上报. */
export async function reviewPage(actor: Actor, id: string, now: Date): Promise<ReviewPage | null> {
  const record = await loadRecord(db(), actor, 'application.read', id);
  const submissions = await db().submission.findMany({
    where: { applicationId: id },
    select: { number: true, content: true, createdAt: true },
    orderBy: { number: 'desc' },
    take: 2,
  });
  const [last, before] = submissions;
  if (last === undefined) return null;
  const content = submissionContent.parse(last.content);
  const holders = holdersOf(actor, record);
  const own = record.applicantId === actor.userId;
  const holds = holders.has('unit') || holders.has('supervisingUnit') || holders.has('committee');
  const reviewing = holds && !own;
  const [opinions, counted, recommendations] = await Promise.all([
    sectionOpinions(id, reviewing ? { state: record.state, officeId: officeIdOf(record) } : null),
    countReview(db(), record),
    savedRecommendations(id),
  ]);
  const draft = reviewing && record.state === 'unitReview' ? await loadDraft(db(), id, now) : null;
  const isMine = ({ office }: Saved) => reviewing && sameOffice(office, officeOf(record));
  const facts = factsOf(record, actor, now, {
    ...counted,
    ...(draft && { errorCount: errorCount(draft) }),
  });
  const { number, version, state, returnCount, returnLimit } = record;
  return {
    record: { id, number, version, state, returnCount, returnLimit },
    submissionNumber: last.number,
    submittedAt: last.createdAt,
    content,
    sinceLast: before ? contentChanges(submissionContent.parse(before.content), content) : [],
    pending: draft ? contentChanges(content, contentOf(record, draft, content.pledge)) : [],
    opinions,
    recommendation: reviewing
      ? (recommendations.find(isMine)?.written ?? (await firstRecommendation(record)))
      : null,
    earlier: recommendations
      .filter((saved) => saved.sentAt !== null && !isMine(saved))
      .map(({ written, name, savedAt }) => ({ ...written, office: name, savedAt })),
    reviewing,
    opened: record.openedAt !== null,
    actions: reviewActions(record, holders, facts),
  };
}

type Office = ReturnType<typeof officeOf>;
type Saved = {
  readonly written: RecommendationDto;
  readonly office: Omit<Office, 'state'> & { readonly state: string };
  readonly name: string;
  readonly savedAt: Date;
  /** Null while it is its office's own draft. */
  readonly sentAt: Date | null;
};

const sameOffice = (a: Saved['office'], b: Office): boolean =>
  a.state === b.state && a.unitId === b.unitId && a.committeeId === b.committeeId;

async function savedRecommendations(applicationId: string): Promise<Saved[]> {
  const found = await db().recommendation.findMany({
    where: { applicationId },
    select: {
      ...recommendationColumns,
      state: true,
      unitId: true,
      committeeId: true,
      savedAt: true,
      sentAt: true,
      unit: { select: { name: true } },
      committee: { select: { name: true } },
    },
    orderBy: { savedAt: 'asc' },
    take: 20,
  });
  return found.map(
    ({ unit, committee, state, unitId, committeeId, savedAt, sentAt, ...written }) => ({
      written,
      office: { state, unitId, committeeId },
      name: unit?.name ?? committee?.name ?? '',
      savedAt,
      sentAt,
    }),
  );
}

/** The contact block begins with what the unit registered. */
async function firstRecommendation(record: ApplicationRecord): Promise<RecommendationDto> {
  const unit =
    record.holderUnitId === null
      ? null
      : await db().unit.findUnique({
          where: { id: record.holderUnitId },
          select: { leaderName: true, leaderMobile: true, telephone: true, email: true },
        });
  return {
    version: 0,
    text: '',
    leaderName: unit?.leaderName ?? '',
    leaderMobile: unit?.leaderMobile ?? '',
    telephone: unit?.telephone ?? '',
    email: unit?.email ?? '',
  };
}
