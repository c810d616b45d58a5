// Knows how a section reads: labels and values in the reader's words, stored with each submission.

import type { Row, RowNames } from './field';
import { formatValue, identityOf } from './kinds';
import { knownFacts, type KnownValues } from './known';
import type { Section } from './section';
import { soundRows } from './sound-rows';
import { isShown } from './visibility';

/** One value as people read it. */
export type DisplayField = {
  /** The field, so that two submissions can be compared. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What is compared instead of the words. */
  readonly same?: string | undefined;
};
export type DisplayRow = { readonly rowId: string; readonly fields: readonly DisplayField[] };

/** A section in the reader's words: it stays readable when the definition changes. */
export type DisplaySection = {
  readonly id: string;
  readonly title: string;
  readonly layout: 'single' | 'list';
  readonly rowName: string;
  /** Keys of the table's columns. */
  readonly columns: readonly string[];
  readonly rows: readonly DisplayRow[];
};

function displayRow(section: Section, row: Row, names?: RowNames): DisplayField[] {
  return Object.entries(section.fields).flatMap(([key, field]) => {
    const { label, showIf } = field;
    if (isShown(section, key, row)) {
      const value = row[key] ?? null;
      const same = identityOf(field, value);
      const read = { key, label, value: formatValue(field, value, names) };
      return [same === undefined ? read : { ...read, same }];
    }
    const answered = showIf !== undefined && (row[showIf.field] ?? null) !== null;
    return answered && showIf.otherwise !== undefined
      ? [{ key, label, value: showIf.otherwise }]
      : [];
  });
}

/** Changes by itself with the fields that it follows from, which are told of. */
function computedFields(section: Section, row: Row): DisplayField[] {
  const [sound = row] = soundRows(section, [row]);
  return Object.entries(section.computed ?? {})
    .map(([key, { label, of }]) => ({ key: `computed.${key}`, label, value: of(sound), same: '' }))
    .filter(({ value }) => value !== '');
}

/**
 * The section's rows for readers; facts known elsewhere stand before what was filled in.
 * @param names of the rows that these may point at.
 */
export function displaySection(
  section: Section,
  rows: readonly Row[],
  known: KnownValues,
  names?: RowNames,
): DisplaySection {
  const first = (section.known ?? []).map((fact) => ({
    key: `known.${fact}`,
    label: knownFacts[fact],
    value: known[fact],
  }));
  return {
    id: section.id,
    title: section.title,
    layout: section.layout,
    rowName: section.rowName,
    columns: section.columns,
    rows: rows.map((row) => ({
      rowId: row.rowId,
      fields: [...first, ...displayRow(section, row, names), ...computedFields(section, row)],
    })),
  };
}

/** A row in a few words: what its first columns say. */
export function nameOfRow(section: Section, row: Row): string {
  const values = section.columns.flatMap((key) => {
    const field = section.fields[key];
    const value = field && isShown(section, key, row) ? formatValue(field, row[key] ?? null) : '';
    return value === '' ? [] : [value];
  });
  return values.slice(0, 4).join(' · ') || `还没有填写内容的${section.rowName}`;
}
