// Knows all field kinds; the only place besides the inputs that tells one kind from another.

import type { Around, Field, FieldKind, Kind, RowNames, Value } from './field';
import { date, month } from './kinds/calendar';
import { choice, unit, yesNo } from './kinds/choices';
import { number } from './kinds/number';
import { rows } from './kinds/rows';
import { longText, text } from './kinds/text';

const kinds = {
  text,
  longText,
  month,
  date,
  number,
  yesNo,
  choice,
  unit,
  rows,
} satisfies { [K in FieldKind]: Kind<K> };

// A field carries its kind, so the pair always fits; the compiler cannot follow that through the
// union, and the widening is done once, here.
const kindOf = (field: Field) =>
  kinds[field.kind] as unknown as {
    is: (value: unknown) => boolean;
    normalise: (typed: unknown, field: Field) => unknown;
    check: (value: unknown, field: Field, around: Around) => string | null;
    format: (value: Value, field: Field, names?: RowNames) => string;
    identify?: (value: Value) => string;
  };

/** Brings what was typed to the stored form; blank becomes null. */
export const normaliseValue = (field: Field, typed: unknown): unknown =>
  typed === undefined ? null : kindOf(field).normalise(typed, field);

/** The sentence that says what is wrong with a normalised value; null is never wrong as such. */
export const checkValue = (field: Field, value: unknown, around: Around): string | null =>
  value === null ? null : kindOf(field).check(value, field, around);

/**
 * A value in the reader's words; nothing filled in reads as nothing, and what is stored from a time
 * when the field was of another kind reads as it is.
 */
export function formatValue(field: Field, value: Value | null, names?: RowNames): string {
  if (value === null) return '';
  const { is, format } = kindOf(field);
  return is(value) ? format(value, field, names) : asStored(value);
}

/** Whether a stored value is of the field's kind at all. */
export const isOfKind = (field: Field, value: Value | null): boolean =>
  value !== null && kindOf(field).is(value);

/** What tells two values apart that may read alike or differently; undefined: their words do. */
export function identityOf(field: Field, value: Value | null): string | undefined {
  return value !== null && isOfKind(field, value) ? kindOf(field).identify?.(value) : undefined;
}

function asStored(value: Value): string {
  if (typeof value !== 'object') return String(value);
  return 'name' in value ? value.name : `${value.length} 条`;
}
