// Knows what the rules of a section may look at: values of the kind that their field has today.

import type { Row } from './field';
import { isOfKind } from './kinds';
import type { Section } from './section';

/**
 * Rows for `check` and `tells`: what was stored when a field was of another kind is nothing to them.
 * That it must be filled in anew is said of the field itself.
 */
export const soundRows = (section: Section, rows: readonly Row[]): Row[] =>
  rows.map((row) => ({
    rowId: row.rowId,
    ...Object.fromEntries(
      Object.entries(section.fields).map(([key, field]) => {
        const value = row[key] ?? null;
        return [key, isOfKind(field, value) ? value : null];
      }),
    ),
  }));
