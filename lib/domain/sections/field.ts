// Knows the vocabulary of a section: which kinds of field there are and what each holds.

import type { CodeTable } from '@/lib/domain/codes/code-table';
import type { TextForm } from '@/lib/domain/codes/text-forms';

/** A unit picked in the dialog; the name is kept as it read when it was picked. */
export type UnitRef = { readonly id: string; readonly name: string };

/** A row of another section, pointed at as proof. */
export type RowPointer = { readonly sectionId: string; readonly rowId: string };

/** What a row is called in the reader's words; undefined where it is not there (any more). */
export type RowNames = (pointer: RowPointer) => string | undefined;

/** What a value of each kind is, once parsed. */
export type KindValues = {
  text: string;
  longText: string;
  /** `YYYY-MM` */
  month: string;
  /** `YYYY-MM-DD` */
  date: string;
  number: number;
  yesNo: boolean;
  /** A code of the field's table. */
  choice: string;
  unit: UnitRef;
  rows: readonly RowPointer[];
};

export type FieldKind = keyof KindValues;
export type Value = KindValues[FieldKind];

type Common = {
  readonly label: string;
  readonly hint?: string;
  /** Shown as （选填）; everything else must be filled in before 上报. */
  readonly optional?: true;
  /** Shown and asked only while another field of the row has this value. */
  readonly showIf?: {
    readonly field: string;
    readonly is: Value;
    /** What readers see in its place while it is not asked (至今). */
    readonly otherwise?: string;
  };
  /** Part of the header block of the review page. */
  readonly inHeader?: true;
};

type Specific = {
  text: {
    readonly max: number;
    readonly pattern?: { readonly form: TextForm; readonly sentence: string };
  };
  longText: { readonly max: number };
  month: { readonly notAfterToday?: true };
  date: { readonly notAfterToday?: true };
  number: {
    readonly min: number;
    readonly max: number;
    readonly decimals?: number;
    readonly unit?: string;
  };
  yesNo: unknown;
  choice: { readonly codes: CodeTable };
  unit: unknown;
  rows: { readonly max: number };
};

/** One field of a section. */
export type Field = { [K in FieldKind]: { readonly kind: K } & Common & Specific[K] }[FieldKind];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type Fields = Readonly<Record<string, Field>>;

/** The values of one row, null where nothing is filled in, and its stable identity. */
export type RowOf<F extends Fields> = { readonly rowId: string } & {
  readonly [K in keyof F]: KindValues[F[K]['kind']] | null;
};

/** A row of a section that is not known by name. */
export type Row = { readonly rowId: string } & { readonly [key: string]: Value | null };

/** What a value is judged by besides its field. */
export type Around = {
  /** `YYYY-MM-DD` in 北京时间. */
  readonly today: string;
  /** The rows there are; a draft, which is saved section by section, knows only its own. */
  readonly names?: RowNames | undefined;
};

/** What a field kind is: how a value is parsed, and how people read it. */
export type Kind<K extends FieldKind> = {
  /** Whether a stored value is of this kind at all, whatever else is wrong with it. */
  readonly is: (value: unknown) => value is KindValues[K];
  /** Brings what was typed to the stored form (`2016/1/2` → `2016-01`); anything else is returned as it is. */
  readonly normalise: (typed: unknown, field: FieldOf<K>) => unknown;
  /** The sentence that says what is wrong with a normalised value, or null. */
  readonly check: (value: unknown, field: FieldOf<K>, around: Around) => string | null;
  /** The value in the reader's words. */
  readonly format: (value: KindValues[K], field: FieldOf<K>, names?: RowNames) => string;
  /** What two values share that are the same, where their words may change meanwhile. */
  readonly identify?: (value: KindValues[K]) => string;
};
