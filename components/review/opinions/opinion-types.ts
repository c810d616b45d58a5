// Opinions as pages are handed them, and what may be done with them.

import type { Result } from '@/lib/domain/result';
import type { OpinionState } from '@/lib/domain/review/opinion-state';
import type { OpinionTarget } from '@/lib/domain/review/opinion-target';
import type { State } from '@/lib/domain/workflow/states';

export type OpinionKind = 'note' | 'correction';
export type OpinionDto = OpinionTarget & {
  readonly id: string;
  readonly level: State;
  readonly kind: OpinionKind;
  readonly text: string;
  readonly author: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly released: boolean;
  readonly state: OpinionState;
  /** 学历学位 · 第 2 条 · 学校 */
  readonly on: string;
  readonly year: number;
};

type OpinionRef = { applicationId: string; opinionId: string };
export type OpinionActions = {
  readonly saveOpinion: (
    input: OpinionRef & OpinionTarget & { version: number; kind: OpinionKind; text: string },
  ) => Promise<Result<{ version: number; savedAt: string }>>;
  readonly removeOpinion: (input: OpinionRef) => Promise<Result<void>>;
  readonly settleOpinion: (input: OpinionRef) => Promise<Result<void>>;
  readonly keepPhrase: (input: { text: string }) => Promise<Result<void>>;
};

/** What an opinion of a section may speak of. */
export type Targets = {
  readonly rows: readonly { readonly rowId: string; readonly label: string }[];
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  readonly files: readonly {
    readonly id: string;
    readonly rowId: string;
    readonly label: string;
  }[];
};
