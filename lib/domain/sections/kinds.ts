// Knows all field kinds; the only place besides the inputs that tells one kind from another.

import type { Field, FieldKind, Kind, Value } from './field';
import { date, month } from './kinds/calendar';
import { choice, unit, yesNo } from './kinds/choices';
import { number } from './kinds/number';
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
} satisfies { [K in FieldKind]: Kind<K> };

// A field carries its kind, so the pair always fits; the compiler cannot follow that through the
// union, and the widening is done once, here.
const kindOf = (field: Field) =>
  kinds[field.kind] as unknown as {
    is: (value: unknown) => boolean;
    normalise: (typed: unknown, field: Field) => unknown;
    check: (value: unknown, field: Field, today: string) => string | null;
    format: (value: Value, field: Field) => string;
  };

/** Brings what was typed to the stored form; blank becomes null. */
export const normaliseValue = (field: Field, typed: unknown): unknown =>
  typed === undefined ? null : kindOf(field).normalise(typed, field);

/** The sentence that says what is wrong with a normalised value; null is never wrong as such. */
export const checkValue = (field: Field, value: unknown, today: string): string | null =>
  value === null ? null : kindOf(field).check(value, field, today);

/**
 * A value in the reader's words; nothing filled in reads as nothing, and what is stored from a time
 * when the field was of another kind reads as it is.
 */
export function formatValue(field: Field, value: Value | null): string {
  if (value === null) return '';
  const { is, format } = kindOf(field);
  return is(value) ? format(value, field) : typeof value === 'object' ? value.name : String(value);
}
