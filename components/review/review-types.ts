// What the review page is handed, in the shape of its components.

import type { SectionChanges } from '@/lib/domain/application/changes';
import type { ReviewAction } from '@/lib/domain/application/review-actions';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Result } from '@/lib/domain/result';
import type { RejectionReason } from '@/lib/domain/workflow/rejection';
import type { State } from '@/lib/domain/workflow/states';
import type { Act, ActInput, ReasonedActFn } from '@/components/workflow/act-types';

export type OpinionDto = {
  readonly id: string;
  readonly sectionId: string;
  readonly state: State;
  readonly kind: 'note' | 'correction';
  readonly text: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly released: boolean;
  readonly settled: boolean;
};
export type RecommendationDto = {
  readonly version: number;
  readonly text: string;
  readonly leaderName: string;
  readonly leaderMobile: string;
  readonly telephone: string;
  readonly email: string;
};
export type PastRecommendationDto = RecommendationDto & {
  readonly office: string;
  readonly savedAt: Date;
};
export type ReviewPageDto = {
  readonly record: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly state: State;
    readonly returnCount: number;
    readonly returnLimit: number;
  };
  readonly submissionNumber: number;
  readonly submittedAt: Date;
  readonly content: SubmissionContent;
  readonly sinceLast: readonly SectionChanges[];
  readonly pending: readonly SectionChanges[];
  readonly opinions: readonly OpinionDto[];
  readonly recommendation: RecommendationDto | null;
  readonly earlier: readonly PastRecommendationDto[];
  readonly reviewing: boolean;
  readonly opened: boolean;
  readonly actions: readonly ReviewAction[];
};

type OpinionRef = { applicationId: string; opinionId: string };
export type OpinionActions = {
  readonly addOpinion: (input: {
    applicationId: string;
    sectionId: string;
    kind: 'note' | 'correction';
    text: string;
  }) => Promise<Result<unknown>>;
  readonly removeOpinion: (input: OpinionRef) => Promise<Result<void>>;
  readonly settleOpinion: (input: OpinionRef) => Promise<Result<void>>;
};
export type SaveRecommendation = (
  input: { applicationId: string } & RecommendationDto,
) => Promise<Result<{ version: number; savedAt: string }>>;
export type ReviewActions = OpinionActions & {
  readonly open: Act;
  readonly forward: Act;
  readonly return: Act;
  readonly returnLevel: ReasonedActFn;
  readonly accept: Act;
  readonly reject: (
    input: ActInput & { reason: string; code: RejectionReason },
  ) => Promise<Result<unknown>>;
  readonly saveRecommendation: SaveRecommendation;
};
