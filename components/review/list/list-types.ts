// What the pages of a reviewer's list are handed.

import type { Desk } from '@/lib/domain/review-list/desk';
import type { ReviewList } from '@/lib/domain/review-list/list-query';
import type { Result } from '@/lib/domain/result';
import type { State } from '@/lib/domain/workflow/states';
import type { Act } from '@/components/workflow/act-types';

export type LineDto = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly applicant: string;
  readonly displayName: string;
  readonly level: number;
  readonly unit: string;
  readonly round: string;
  readonly state: State;
  readonly stateSince: Date;
  readonly submittedAt: Date | null;
  readonly due: Date | null;
  readonly opened: boolean;
  readonly submissionCount: number;
  readonly returnCount: number;
  readonly warningCount: number;
  readonly own: boolean;
  /** Its place in the list, sealed. */
  readonly place: string;
};

export type ChoiceDto = { readonly key: string; readonly name: string };
export type ChoicesDto = {
  readonly rounds: readonly ChoiceDto[];
  readonly series: readonly ChoiceDto[];
  readonly specialties: readonly ChoiceDto[];
  readonly titles: readonly ChoiceDto[];
};

export type ListPageDto = {
  readonly kind: Desk['kind'];
  readonly list: ReviewList;
  /** The name that is looked for, as typed. */
  readonly name: string | null;
  readonly lines: readonly LineDto[];
  readonly earlier: boolean;
  readonly later: boolean;
  readonly total: number;
  readonly choices: ChoicesDto;
};

export type Find = (input: {
  text: string;
}) => Promise<Result<{ readonly key: string; readonly value: string }>>;
export type ListActions = { readonly open: Act; readonly find: Find };
