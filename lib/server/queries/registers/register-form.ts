// Knows what the form of a record shows: its fields with what they may hold, and what is there.

import 'server-only';
import type { Actor } from '@/lib/domain/policy/actor';
import { can } from '@/lib/domain/policy/scopes';
import { Refusal } from '@/lib/domain/refusal';
import type { Options, RegisterField } from '@/lib/domain/registers/field';
import { isRegisterId, registerOf, type RegisterId } from '@/lib/domain/registers/registry';
import type { Register, RegisterRow, TypedRow } from '@/lib/domain/registers/register';
import { nextYear } from '@/lib/domain/registers/round-windows';
import { nameOfRow, shownRow, typedRow } from '@/lib/domain/registers/rows';
import { db } from '../../db';
import { optionsFor } from '../../registers/options';
import { recordOf } from '../../registers/records';
import { newRecord } from '../../registers/new-record';

/** One field as a form shows it: plain data. */
export type FormField = {
  readonly name: string;
  readonly kind: RegisterField['kind'];
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  /** Shown and not changed. */
  readonly isFixed: boolean;
  readonly options: Options;
};
export type RegisterForm = {
  readonly id: RegisterId;
  readonly title: string;
  /** Null for a new record. */
  readonly key: string | null;
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly values: TypedRow;
  /** Why it is not changed any more. */
  readonly settled: string | null;
  /** The round that a new one is copied from. */
  readonly copiedFrom: string | null;
};

const fieldsOf = (
  register: Register,
  isNew: boolean,
  options: Readonly<Record<string, Options>>,
): FormField[] =>
  Object.entries(register.fields).map(([name, field]) => ({
    name,
    kind: field.kind,
    label: field.label,
    ...(field.hint !== undefined && field.hint !== '' && { hint: field.hint }),
    optional: field.optional === true,
    isFixed: field.fixed === true && !isNew,
    options:
      field.kind === 'reference'
        ? (options[field.to] ?? [])
        : field.kind === 'choice'
          ? field.codes
          : [],
  }));

const found = (row: Promise<RegisterRow>): Promise<RegisterRow | null> =>
  row.catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });

/**
 * The form of a record, or of a new one; null out of scope.
 * @param copy key of a round whose next year is begun.
 */
export async function registerForm(
  actor: Actor,
  asked: { readonly register: string; readonly key: string | null; readonly copy?: string },
  now: Date,
): Promise<RegisterForm | null> {
  if (!isRegisterId(asked.register)) return null;
  const { register: id, key, copy } = asked;
  const register = registerOf(id);
  if (!can(actor, register.permission)) return null;
  const options = await optionsFor(db(), actor, register);
  const isCopy = key === null && copy !== undefined && id === 'rounds';
  const source = isCopy ? copy : key;
  const stored = source === null ? null : await found(recordOf(db(), actor, id, source));
  if (source !== null && stored === null) return null;
  const row = isCopy && stored ? nextYear(stored) : stored;
  return {
    id,
    title: register.title,
    key,
    name: row && key !== null ? nameOfRow(register, shownRow(register, row, options)) : '',
    fields: fieldsOf(register, key === null, options),
    values: row ? typedRow(register, row) : await newRecord(db(), id),
    settled: (key !== null && row && register.settled?.(row, now)) || null,
    copiedFrom: isCopy ? copy : null,
  };
}
