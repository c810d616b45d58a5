// Knows how a record is read from what was typed, and how it reads.

import { auditChanges, type AuditChanges } from '@/lib/domain/audit';
import type { Options, RegisterField, RegisterValue } from './field';
import { readField, showField, typedField } from './kinds';
import type { OptionsByRegister, Register, RegisterRow, RowProblems, TypedRow } from './register';

const optionsOf = (field: RegisterField, options: OptionsByRegister): Options =>
  field.kind === 'reference' ? (options[field.to] ?? []) : [];

export type ReadRow =
  | { readonly row: RegisterRow; readonly problems: null }
  | { readonly row: null; readonly problems: RowProblems };

/** The record that a form or a line of a spreadsheet says, or what is wrong with it. */
export function readRow(register: Register, typed: TypedRow, options: OptionsByRegister): ReadRow {
  const row: Record<string, RegisterValue> = {};
  const problems: Record<string, string> = {};
  for (const [name, field] of Object.entries(register.fields)) {
    const read = readField(field, typed[name] ?? '', optionsOf(field, options));
    if ('problem' in read) problems[name] = read.problem;
    else row[name] = read.value;
  }
  if (Object.keys(problems).length === 0) Object.assign(problems, register.check?.(row));
  return Object.keys(problems).length === 0 ? { row, problems: null } : { row: null, problems };
}

const mapped = (register: Register, show: (field: RegisterField, name: string) => string) =>
  Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [name, show(field, name)]),
  );

/** A record as a form holds it. */
export const typedRow = (register: Register, row: RegisterRow): TypedRow =>
  mapped(register, (field, name) => typedField(field, row[name] ?? null));

/** A record in the reader's words; what a reference points at by its name. */
export const shownRow = (
  register: Register,
  row: RegisterRow,
  options: OptionsByRegister,
): TypedRow =>
  mapped(register, (field, name) => showField(field, row[name] ?? null, optionsOf(field, options)));

/** What a record is called. */
export const nameOfRow = (register: Register, shown: TypedRow): string =>
  register.naming
    .map((field) => shown[field] ?? '')
    .filter((part) => part !== '')
    .join(' · ');

/** What changed, in the reader's words and under the labels of the form. */
export function rowChanges(
  register: Register,
  before: TypedRow | null,
  after: TypedRow | null,
): AuditChanges {
  const labelled = (row: TypedRow | null) =>
    row &&
    Object.fromEntries(
      Object.entries(register.fields).map(([name, { label }]) => [label, row[name] || null]),
    );
  return auditChanges(labelled(before), labelled(after));
}
