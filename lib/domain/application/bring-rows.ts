// Knows which rows of an earlier year's application fit into this one, and how they join it.
//
// A row keeps its id when it is brought along: what is there already is not brought twice.

import {
  mostRows,
  sectionsOf,
  type AskedSection,
  type FormComposition,
} from '@/lib/domain/forms/form';
import type { Row } from '@/lib/domain/sections/field';
import { nameOfRow } from '@/lib/domain/sections/display';
import { sections } from '@/lib/domain/sections/registry';
import { readRows } from '@/lib/domain/sections/rows';
import type { Section } from '@/lib/domain/sections/section';

/** Stored rows by section id. */
export type StoredRows = ReadonlyMap<string, unknown>;

export type OfferedRow = {
  readonly rowId: string;
  /** The row in the words of its columns. */
  readonly name: string;
  /** It stands in this year's application already. */
  readonly present: boolean;
};

export type OfferedSection = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly OfferedRow[];
  /** How many rows still fit; 0 for a section of one row that is filled in. */
  readonly room: number;
};

const rowsOf = (section: Section, stored: StoredRows): Row[] =>
  readRows(section, stored.get(section.id) ?? []);

const roomOf = (asked: AskedSection, present: readonly Row[]): number =>
  Math.max(mostRows(asked) - present.length, 0);

/** What an earlier application has for this form, in the form's order. */
export function offeredRows(
  form: FormComposition,
  present: StoredRows,
  earlier: StoredRows,
): OfferedSection[] {
  return sectionsOf(form).flatMap((asked) => {
    const { section } = asked;
    const here = rowsOf(section, present);
    const known = new Set(here.map(({ rowId }) => rowId));
    const rows = rowsOf(section, earlier).map((row) => ({
      rowId: row.rowId,
      name: nameOfRow(section, row),
      present: known.has(row.rowId),
    }));
    const { id, title } = section;
    return rows.length === 0 ? [] : [{ id, title, rows, room: roomOf(asked, here) }];
  });
}

/** Titles of the sections that an application has rows of and `form` does not ask for. */
export function notAskedFor(form: FormComposition, stored: StoredRows): string[] {
  const asked = new Set(form.sections.map(({ id }) => id));
  return sections
    .filter((section) => !asked.has(section.id) && rowsOf(section, stored).length > 0)
    .map(({ title }) => title);
}

type Brought =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly added: readonly Row[] }
  | { readonly ok: false; readonly most: number };

/** The section's rows with those that were picked behind them; what does not fit is refused whole. */
export function withBroughtRows(
  asked: AskedSection,
  present: StoredRows,
  earlier: StoredRows,
  picked: ReadonlySet<string>,
): Brought {
  const { section } = asked;
  const here = rowsOf(section, present);
  const known = new Set(here.map(({ rowId }) => rowId));
  const added = rowsOf(section, earlier).filter(
    ({ rowId }) => picked.has(rowId) && !known.has(rowId),
  );
  if (added.length > roomOf(asked, here)) {
    return { ok: false, most: mostRows(asked) };
  }
  return { ok: true, rows: [...here, ...added], added };
}
