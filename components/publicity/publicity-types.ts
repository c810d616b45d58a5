// What the pages of 公示 are handed, in the shape of their components.

import type { AttachmentDto } from '@/lib/domain/attachments';
import type { PublicityContact, PublicityNotice } from '@/lib/domain/publicity/notice';
import type { ObjectionState } from '@/lib/domain/publicity/objection';
import type { Period } from '@/lib/domain/publicity/period';
import type { PublicityKind } from '@/lib/domain/publicity/setting';
import type { Result } from '@/lib/domain/result';
import type { PublicityStage } from '@/lib/messages/publicity';

export type ObjectionDto = {
  readonly id: string;
  readonly about: string;
  /** Empty: anonymous. */
  readonly fromWhom: string;
  readonly text: string;
  readonly recordedAt: Date;
  readonly finding: string | null;
  readonly settlement: string | null;
  readonly state: ObjectionState;
};

export type PublicityNoteDto = {
  readonly applicationId: string;
  readonly reviewing: boolean;
  readonly latest: {
    readonly id: string;
    readonly unit: string;
    readonly kind: PublicityKind;
    readonly period: Period;
    readonly stage: PublicityStage;
    readonly result: string | null;
    readonly stopReason: string | null;
    readonly proofs: readonly AttachmentDto[];
    readonly mayOpen: boolean;
    readonly objections: readonly Omit<ObjectionDto, 'fromWhom'>[];
  } | null;
};

export type PublicityPageDto = {
  readonly id: string;
  readonly kind: PublicityKind;
  readonly stage: PublicityStage;
  readonly notice: PublicityNotice;
  readonly result: string | null;
  readonly stopReason: string | null;
  readonly run: {
    readonly people: readonly { readonly applicationId: string; readonly name: string }[];
    readonly objections: readonly ObjectionDto[];
    readonly proofs: readonly AttachmentDto[];
    readonly own: boolean;
  } | null;
};

export type StartForm = PublicityContact & Period;
export type StartPublicity = (
  input: StartForm & { publicityId: string; kind: PublicityKind; applicationIds: string[] },
) => Promise<Result<{ id: string }>>;

export type PublicityActions = {
  readonly conclude: (input: { publicityId: string; result: string }) => Promise<Result<void>>;
  readonly stop: (input: { publicityId: string; reason: string }) => Promise<Result<void>>;
  readonly record: (input: {
    publicityId: string;
    applicationId: string;
    objectionId: string;
    fromWhom: string;
    text: string;
  }) => Promise<Result<void>>;
  readonly find: (input: {
    objectionId: string;
    upheld: boolean;
    finding: string;
  }) => Promise<Result<void>>;
  readonly settle: (input: { objectionId: string; settlement: string }) => Promise<Result<void>>;
  readonly removeAttachment: (input: { attachmentId: string }) => Promise<Result<unknown>>;
};
