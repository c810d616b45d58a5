// Knows the review page: the submission as it was sent, what changed since, opinions and actions.

import 'server-only';
import { contentOf } from '@/lib/domain/application/build-content';
import { contentChanges, type SectionChanges } from '@/lib/domain/application/changes';
import { errorCount } from '@/lib/domain/application/draft';
import { factsOf } from '@/lib/domain/application/facts';
import { holdersOf, type ApplicationRecord } from '@/lib/domain/application/record';
import { reviewActions, type ReviewAction } from '@/lib/domain/application/review-actions';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { db } from '../db';
import { loadRecord } from './application-record';
import { loadDraft } from './draft';
import { applicationOpinions, earlierOpinions, type Opinion } from './opinions';
import { keptPhrases, type PhraseDto } from './phrases';
import { countPublicity } from './publicity/publicity-facts';
import { publicityNote, type PublicityNoteDto } from './publicity/publicity-note';
import { recommendationsOf, type Recommendations } from './recommendations';
import { countReview, officeIdOf } from './review-counts';
import { submittedOf, type ChangeStep } from './submission-steps';

export type ReviewPage = {
  readonly record: Pick<
    ApplicationRecord,
    'id' | 'number' | 'version' | 'state' | 'returnCount' | 'returnLimit'
  >;
  readonly submissionNumber: number;
  readonly submittedAt: Date;
  readonly content: SubmissionContent;
  /** What changed since the last return, submission by submission. */
  readonly steps: readonly ChangeStep[];
  /** What the present reviewer changed on the 编辑页面 and 上报 will freeze. */
  readonly pending: readonly SectionChanges[];
  /** Changes that the applicant has to agree to before they go up; 0 where the round asks for none. */
  readonly toConfirm: number;
  /** Working days that a return leaves for the correction. */
  readonly correctionDays: number;
  readonly opinions: readonly Opinion[];
  /** 往年修改意见; null while they are not asked for. */
  readonly earlierOpinions: readonly Opinion[] | null;
  readonly recommendations: Recommendations;
  /** 公示; null where the round asks for none. */
  readonly publicity: PublicityNoteDto | null;
  readonly phrases: readonly PhraseDto[];
  readonly reviewing: boolean;
  /** The reader's office holds it, and the reader is the applicant. */
  readonly heldByOwn: boolean;
  readonly opened: boolean;
  readonly mayReveal: boolean;
  readonly actions: readonly ReviewAction[];
};

/** What the reader asks the page to show beside. */
export type ReviewPageAsk = { readonly now: Date; readonly withEarlier: boolean };

/** The page for whoever may read the application; null before the first 上报. */
export async function reviewPage(
  actor: Actor,
  id: string,
  { now, withEarlier }: ReviewPageAsk,
): Promise<ReviewPage | null> {
  const record = await loadRecord(db(), actor, 'application.read', id);
  const submitted = await submittedOf(record);
  if (submitted === null) return null;
  const holders = holdersOf(actor, record);
  const own = record.applicantId === actor.userId;
  const holds = holders.has('unit') || holders.has('supervisingUnit') || holders.has('committee');
  const reviewing = holds && !own;
  const office = { state: record.state, officeId: officeIdOf(record) };
  const asked = { id, own, setting: record.round.publicity, reviewing };
  const [opinions, earlier, counted, recommendations, phrases, publicity] = await Promise.all([
    applicationOpinions(id, reviewing ? office : null),
    withEarlier ? earlierOpinions(record) : null,
    countReview(db(), record),
    recommendationsOf(record, reviewing),
    reviewing ? keptPhrases(actor) : [],
    publicityNote(actor, asked, now),
  ]);
  const draft = reviewing && record.state === 'unitReview' ? await loadDraft(db(), id, now) : null;
  const facts = factsOf(record, actor, now, {
    ...counted,
    ...(draft && {
      errorCount: errorCount(draft),
      ...(await countPublicity(db(), record, draft, now)),
    }),
  });
  const { content } = submitted;
  const { number, version, state, returnCount, returnLimit } = record;
  return {
    record: { id, number, version, state, returnCount, returnLimit },
    submissionNumber: submitted.number,
    submittedAt: submitted.at,
    content,
    steps: submitted.steps,
    pending: draft ? contentChanges(content, contentOf(record, draft, content.pledge)) : [],
    toConfirm: record.round.confirmUnitEdits ? (counted.unconfirmedEdits ?? 0) : 0,
    correctionDays: record.round.correctionDays,
    opinions,
    earlierOpinions: earlier,
    recommendations,
    publicity,
    phrases,
    reviewing,
    heldByOwn: holds && own,
    opened: record.openedAt !== null,
    mayReveal: can(actor, 'person.reveal') && !own,
    actions: reviewActions(record, holders, facts),
  };
}
