// What the edit page is handed: rows, files, progress and actions, in the shape of its components.

import type { AttachmentDto } from '@/lib/domain/attachments';
import type { FormSection } from '@/lib/domain/forms/form';
import type { OpinionState } from '@/lib/domain/review/opinion-state';
import type { Result } from '@/lib/domain/result';
import type { Row } from '@/lib/domain/sections/field';
import type { RowChoices } from '@/lib/domain/sections/row-names';
import type { Problem, SectionShape } from '@/lib/domain/sections/section';
import type { FindUnits } from '@/components/registration/unit-picker';

export type Progress = 'complete' | 'begun' | 'empty';
export type MenuLineDto = {
  readonly id: string;
  readonly title: string;
  readonly progress: Progress;
  readonly corrections: number;
};
export type OpinionDto = {
  readonly id: string;
  readonly sectionId: string;
  readonly rowId: string | null;
  readonly kind: 'note' | 'correction';
  readonly text: string;
  readonly author: string;
  readonly savedAt: Date;
  readonly state: OpinionState;
  /** 学历学位 · 第 2 条 · 学校 */
  readonly on: string;
};
export type MarkOpinion = (input: {
  applicationId: string;
  opinionId: string;
  done: boolean;
}) => Promise<Result<void>>;
export type EditSectionDto = {
  readonly asked: FormSection;
  readonly definition: SectionShape;
  readonly rows: readonly Row[];
  readonly version: number;
  readonly savedAt: Date | null;
  /** The year of the earlier application that a row was brought from, by row id. */
  readonly broughtFrom: Readonly<Record<string, number>>;
  readonly known: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly AttachmentDto[];
  readonly opinions: readonly OpinionDto[];
  /** The last return opened other sections than this one. */
  readonly locked: boolean;
  readonly problems: readonly Problem[];
  /** Rows of other sections, where this one points at them. */
  readonly rowChoices: RowChoices;
};

type SectionOf = { applicationId: string; sectionId: string };
/** A row as it stands on the page: values are what was typed, parsed only when they are saved. */
export type TypedRow = { readonly rowId: string } & Readonly<Record<string, unknown>>;
export type SectionActions = {
  readonly save: (
    input: SectionOf & { version: number; rows: Record<string, unknown>[] },
  ) => Promise<Result<{ version: number; savedAt: string }>>;
  readonly read: (
    input: SectionOf,
  ) => Promise<Result<{ rows: Row[]; version: number; savedAt: string }>>;
  readonly findUnits: FindUnits;
  readonly removeAttachment: (input: { attachmentId: string }) => Promise<Result<void>>;
};
