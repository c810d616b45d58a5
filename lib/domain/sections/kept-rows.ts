// Knows what of typed rows a browser may keep, how they come back, and how they differ from others.

import type { TextForm } from '@/lib/domain/codes/text-forms';
import {
  holdsPersonalNumber,
  withNumbersOf,
  withoutPersonalNumbers,
} from '@/lib/domain/identity/personal-numbers';
import type { Field, Fields } from './field';
import { normaliseValue } from './kinds';

/** A row as it was typed. */
type Typed = { readonly rowId: string } & Readonly<Record<string, unknown>>;
type Rows = readonly Typed[];

/** Forms of text by which a person is reached. */
const personalForms: readonly TextForm[] = ['landline', 'email'];

/** The value as it may be kept; undefined: not at all. */
function keptValue(field: Field, value: unknown): unknown {
  if (field.kind === 'text' && field.pattern && personalForms.includes(field.pattern.form)) {
    return undefined;
  }
  if (typeof value !== 'string') return value;
  if (field.kind === 'longText') return withoutPersonalNumbers(value);
  return holdsPersonalNumber(value) ? undefined : value;
}

/**
 * The rule: telephone and e-mail fields are never kept; a line that holds a number of a person is
 * left out; of a long text only the number is. Known facts are in no row.
 */
export const keptRows = (fields: Fields, rows: Rows): Rows =>
  rows.map((row) => ({
    ...Object.fromEntries(
      Object.entries(fields)
        .map(([key, field]) => [key, keptValue(field, row[key])] as const)
        .filter(([, value]) => value !== undefined),
    ),
    // made by the page, not typed: what looks like a number in it is none
    rowId: row.rowId,
  }));

function restoredValue(field: Field, kept: unknown, saved: unknown): unknown {
  if (kept === undefined) return saved ?? null;
  return field.kind === 'longText' && typeof kept === 'string' && typeof saved === 'string'
    ? withNumbersOf(kept, saved)
    : kept;
}

/** Kept rows over the saved ones: what was left out reads as it was saved. */
export const restoredRows = (fields: Fields, kept: Rows, saved: Rows): Rows =>
  kept.map((row) => {
    const before = saved.find(({ rowId }) => rowId === row.rowId);
    return {
      ...Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [
          key,
          restoredValue(field, row[key], before?.[key]),
        ]),
      ),
      rowId: row.rowId,
    };
  });

/** The fields in which two rows would be stored differently. */
export const differingFields = (
  fields: Fields,
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(fields)
    .filter(([key, field]) => {
      const [one, other] = [a, b].map((row) => JSON.stringify(normaliseValue(field, row[key])));
      return one !== other;
    })
    .map(([key]) => key);
