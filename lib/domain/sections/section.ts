// Knows what a section is: one definition from which validation, form, views and print come.

import type { Around, Fields, Row, RowOf } from './field';
import type { KnownFact } from './known';
import type { ToldFacts } from './told';

/** What a rule may know of the application around the section. */
export type SectionFacts = Around & {
  readonly birthDate: string | null;
  /** Of the title that is applied for: 1 正高级 … 5 员级. */
  readonly targetLevel: number;
  readonly told: ToldFacts;
};

/** What is wrong, where, and how to mend it; a warning does not block 上报. */
export type Problem = {
  readonly sectionId: string;
  readonly rowId: string | null;
  readonly field: string | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** A finding of a section's own cross-row check. */
export type Finding = Omit<Problem, 'sectionId' | 'severity'> & {
  readonly severity?: Problem['severity'];
};

/** A kind of proof that may be attached to a row. */
export type AttachmentKind = {
  readonly kind: string;
  readonly label: string;
  /** The field that says until when the proof is valid; asked for where the form asks for the proof. */
  readonly validTo?: string;
  /** The proof of the examination that 考评结合 asks for. */
  readonly provesExam?: true;
};

/** Nothing is shown where `of` answers an empty text. */
type Computed<R> = { readonly label: string; readonly of: (row: R) => string };

export type SectionDefinition<F extends Fields = Fields> = {
  /** Stable, stored; kebab-case. */
  readonly id: string;
  /** 栏目 name as the guide says it. */
  readonly title: string;
  /** What the section is for, on top of the form. */
  readonly intro?: string;
  /** `single`: a list of exactly one row (基本信息). */
  readonly layout: 'single' | 'list';
  readonly maxRows: number;
  /** What a row is called: 一条学历. */
  readonly rowName: string;
  /** Facts shown on top that are known elsewhere and not asked again. */
  readonly known?: readonly KnownFact[];
  readonly fields: F;
  /** The columns of the section's table, in the guide's order. */
  readonly columns: readonly (keyof F & string)[];
  /** What may be read out of a row in a 公示: nothing where it is left out. */
  readonly published?: readonly (keyof F & string)[];
  readonly attachments: readonly AttachmentKind[];
  readonly check?: (rows: readonly RowOf<F>[], facts: SectionFacts) => readonly Finding[];
  /** What the checks of other sections may know of this one. */
  readonly tells?: (rows: readonly RowOf<F>[]) => Partial<ToldFacts>;
  /** What readers see of each row besides its fields, because it follows from them. */
  readonly computed?: Readonly<Record<string, Computed<RowOf<F>>>>;
  readonly examples: readonly Omit<RowOf<F>, 'rowId'>[];
};

/** A definition whose field names are not known to the reader. */
export type Section = Omit<SectionDefinition, 'check' | 'tells' | 'computed' | 'examples'> & {
  readonly computed?: Readonly<Record<string, Computed<Row>>>;
  readonly check?: (rows: readonly Row[], facts: SectionFacts) => readonly Finding[];
  readonly tells?: (rows: readonly Row[]) => Partial<ToldFacts>;
  readonly examples: readonly Readonly<Record<string, Row[string]>>[];
};

/** What a section is without its rules and examples: plain data, which a page is handed. */
export type SectionShape = Omit<Section, 'check' | 'tells' | 'computed' | 'examples'>;

export function shapeOf(section: Section): SectionShape {
  const {
    check: _check,
    tells: _tells,
    computed: _computed,
    examples: _examples,
    ...shape
  } = section;
  return shape;
}

/** Defines a section; wrong field names in columns, checks and examples do not compile. */
export function defineSection<const F extends Fields>(definition: SectionDefinition<F>): Section {
  // `check` and `tells` only see values of the fields' kinds (see sound-rows.ts).
  return definition as unknown as Section;
}

/** The field by which a section picks the unit that the application goes to, if it has one. */
export const unitFieldOf = ({ fields }: Pick<Section, 'fields'>): string | undefined =>
  Object.keys(fields).find((key) => fields[key]?.kind === 'unit');

/** Whether rows of the section point at rows of others. */
export const pointsAtRows = ({ fields }: Pick<Section, 'fields'>): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'rows');
