// Knows the fields of a register: what each kind holds, read from text and shown as text. A form and
// a spreadsheet both bring text, so there is one way in.

import type { AuditValue } from '@/lib/domain/audit';
import type { CodeTable } from '@/lib/domain/codes/code-table';

/** What is stored: instants and days as Date, levels as numbers. */
export type RegisterValue = AuditValue | Date | readonly number[];

type Common = {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  /** Given once, when the record is made: others point at it. */
  readonly fixed?: true;
  /** Not a column of the list, only of the form. */
  readonly formOnly?: true;
};

type Specific = {
  text: { readonly max: number; readonly pattern?: RegExp; readonly example?: string };
  longText: { readonly max: number };
  integer: { readonly min: number; readonly max: number; readonly unit?: string };
  yesNo: unknown;
  choice: { readonly codes: CodeTable };
  /** A record of another register, by its key. */
  reference: { readonly to: string };
  level: unknown;
  levels: unknown;
  /** `2026-11-23` */
  day: unknown;
  /** `2026-11-23 18:00`, 北京时间 */
  instant: unknown;
};

export type RegisterFieldKind = keyof Specific;

/** One field of a register. */
export type RegisterField = {
  [K in RegisterFieldKind]: { readonly kind: K } & Common & Specific[K];
}[RegisterFieldKind];
export type RegisterFieldOf<K extends RegisterFieldKind> = Extract<RegisterField, { kind: K }>;

/** What a reference may point at: key and name, as it stands in the database. */
export type Options = CodeTable;

/** A value, or the sentence that says what is wrong with the text. */
export type Read = { readonly value: RegisterValue } | { readonly problem: string };
