// What the pages of a register are handed.

import type { Options, RegisterField } from '@/lib/domain/registers/field';
import type { PlannedLine } from '@/lib/domain/registers/sheet';
import type { RegisterId } from '@/lib/domain/registers/registry';
import type { Result } from '@/lib/domain/result';

type Texts = Record<string, string>;

export type FormFieldDto = {
  readonly name: string;
  readonly kind: RegisterField['kind'];
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  readonly isFixed: boolean;
  readonly options: Options;
};

export type RegisterFormDto = {
  readonly id: RegisterId;
  readonly title: string;
  readonly key: string | null;
  readonly name: string;
  readonly fields: readonly FormFieldDto[];
  readonly values: Readonly<Texts>;
  readonly settled: string | null;
  readonly copiedFrom: string | null;
};

export type RegisterActions = {
  readonly make: (input: {
    register: RegisterId;
    row: Texts;
    copiedFrom: string | null;
  }) => Promise<Result<{ key: string }>>;
  readonly change: (input: {
    register: RegisterId;
    key: string;
    seen: Texts;
    row: Texts;
  }) => Promise<Result<void>>;
  readonly remove: (input: { register: RegisterId; key: string }) => Promise<Result<void>>;
};

type Sheet = { register: RegisterId; cells: string[][] };

export type SheetActions = {
  readonly preview: (
    input: Sheet,
  ) => Promise<Result<{ lines: readonly PlannedLine[]; digest: string }>>;
  readonly apply: (
    input: Sheet & { digest: string },
  ) => Promise<Result<{ added: number; changed: number }>>;
};
