// What the review page is handed, in the shape of its components.

import type { SectionChanges } from '@/lib/domain/application/changes';
import type { ReviewAction } from '@/lib/domain/application/review-actions';
import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Role } from '@/lib/domain/policy/actor';
import type { Result } from '@/lib/domain/result';
import type { RejectionReason } from '@/lib/domain/workflow/rejection';
import type { State } from '@/lib/domain/workflow/states';
import type { PublicityNoteDto } from '@/components/publicity/publicity-types';
import type { Act, ActInput, ReasonedActFn } from '@/components/workflow/act-types';
import type { OpinionActions, OpinionDto } from './opinions/opinion-types';

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
export type ChangeStepDto = {
  readonly author: string;
  readonly role: Role;
  readonly at: Date;
  readonly changes: readonly SectionChanges[];
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
  readonly steps: readonly ChangeStepDto[];
  readonly pending: readonly SectionChanges[];
  readonly toConfirm: number;
  readonly correctionDays: number;
  readonly opinions: readonly OpinionDto[];
  readonly earlierOpinions: readonly OpinionDto[] | null;
  readonly recommendations: {
    readonly own: RecommendationDto | null;
    readonly earlier: readonly PastRecommendationDto[];
  };
  readonly publicity: PublicityNoteDto | null;
  readonly phrases: readonly { readonly text: string }[];
  readonly reviewing: boolean;
  /** The reader's office holds it, and the reader is the applicant. */
  readonly heldByOwn: boolean;
  readonly opened: boolean;
  readonly mayReveal: boolean;
  readonly actions: readonly ReviewAction[];
};

/** How the reader wants the page; each stands in its address. */
export type ReviewView = {
  /** 往年修改意见 too. */
  readonly withEarlier: boolean;
  /** Only the sections in which something changed or is to be changed. */
  readonly onlyChanges: boolean;
};

export type SaveRecommendation = (
  input: { applicationId: string } & RecommendationDto,
) => Promise<Result<{ version: number; savedAt: string }>>;
export type ReturnAct = (input: ActInput & { unlocked: string[] }) => Promise<Result<unknown>>;
export type Reveal = (input: {
  applicationId: string;
  reason: string;
}) => Promise<Result<{ documentNumber: string }>>;
export type TakeLease = (input: {
  applicationId: string;
}) => Promise<Result<{ holder: { readonly name: string } | null }>>;
export type ReviewActions = OpinionActions & {
  readonly open: Act;
  readonly forward: Act;
  readonly return: ReturnAct;
  readonly returnLevel: ReasonedActFn;
  readonly accept: Act;
  readonly reject: (
    input: ActInput & { reason: string; code: RejectionReason },
  ) => Promise<Result<unknown>>;
  readonly saveRecommendation: SaveRecommendation;
  readonly reveal: Reveal;
  readonly takeLease: TakeLease;
  readonly askToConfirm: (input: { applicationId: string }) => Promise<Result<void>>;
};
