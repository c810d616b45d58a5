// Knows where the value of a printed cell comes from: fields of a submission, as they read that day.

import type { SubmissionContent } from '@/lib/domain/application/submission-content';

type Row = SubmissionContent['sections'][number]['rows'][number];

/** Only rows that say this. */
export type Condition = { readonly field: string; readonly among: readonly string[] };

/** Fields of one section, joined where there are several; of the first row that fits. */
export type Source = {
  readonly section: string;
  readonly fields: readonly string[];
  readonly where?: Condition;
  readonly join?: string;
};

/** A single value: `basic.formerName`. */
export const from = (section: string, ...fields: string[]): Source => ({ section, fields });

const fits = (row: Row, where?: Condition): boolean =>
  where === undefined ||
  row.fields.some(({ key, value }) => key === where.field && where.among.includes(value));

/** The rows of a section that fit, in their order; none where the form does not ask for it. */
export const rowsOf = (content: SubmissionContent, section: string, where?: Condition): Row[] =>
  content.sections.find(({ id }) => id === section)?.rows.filter((row) => fits(row, where)) ?? [];

/** Whether the form asks for a section at all. */
export const asks = (content: SubmissionContent, section: string): boolean =>
  content.sections.some(({ id }) => id === section);

/** The values of fields of a row, without those that are empty. */
export const joined = (row: Row, fields: readonly string[], join = '　'): string =>
  fields
    .map((key) => row.fields.find((field) => field.key === key)?.value ?? '')
    .filter((value) => value !== '')
    .join(join);

/** What a cell shows; empty where nothing was filled in. */
export function valueOf(content: SubmissionContent, source: Source): string {
  const [row] = rowsOf(content, source.section, source.where);
  return row === undefined ? '' : joined(row, source.fields, source.join);
}

/** A column of a table of rows, and the fields that it shows. */
export type SourceColumn = {
  readonly label: string;
  readonly weight: number;
  readonly fields: readonly string[];
  readonly join?: string;
};

/** The rows of a table. */
export const tableRows = (
  content: SubmissionContent,
  section: string,
  columns: readonly SourceColumn[],
  where?: Condition,
): string[][] =>
  rowsOf(content, section, where).map((row) =>
    columns.map(({ fields, join }) => joined(row, fields, join)),
  );

/** From when to when. */
export const period = (label = '起止时间', weight = 20): SourceColumn => ({
  label,
  weight,
  fields: ['from', 'to'],
  // so that it also reads well before 至今
  join: '—',
});
