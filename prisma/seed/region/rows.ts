// Knows what a person of the demo region fills in: the sections' examples in the words of their
// field, with what is theirs.

import { sectionsOf, type FormComposition } from '@/lib/domain/forms/form';
import type { Row, RowPointer } from '@/lib/domain/sections/field';
import { pointsAtRows } from '@/lib/domain/sections/section';
import { stableId } from '../stable-id';
import { exampleRows } from '../world/applications';
import { anotherOf, inTime } from './in-time';
import { ownValues, type AskedRows, type How } from './own-values';
import { reworded } from './rewording';

export type Filled = {
  readonly form: FormComposition;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

/** Every section of the form. */
export function rowsOf(asked: AskedRows, how: How): Filled {
  const { target, applicationId, unit, begunAt } = asked;
  const rows = new Map<string, Row[]>();
  const placed = new Map<string, readonly string[]>();
  const inTurn = sectionsOf(target.form).toSorted(
    (a, b) => Number(pointsAtRows(a.section)) - Number(pointsAtRows(b.section)),
  );
  for (const { section, asked: wanted } of inTurn) {
    const idOf = (at: number) => stableId(applicationId, section.id, at);
    placed.set(
      section.id,
      section.examples.map((_, at) => idOf(at)),
    );
    const made = exampleRows(section, unit, placed, idOf).map((row, at) =>
      inTime(
        section,
        { ...reworded(section, row, asked), ...ownValues(asked, section.id, at, how) },
        begunAt,
      ),
    );
    const kept = onlyHeld(section.id, made, asked, how).map((row) => pointing(row, rows));
    const missing = Math.max(0, wanted.minRows - kept.length);
    const more = Array.from({ length: missing }, (_, at) => ({
      ...anotherOf(kept[0], at + 1),
      rowId: idOf(made.length + at),
    }));
    rows.set(section.id, [...more, ...kept]);
  }
  return { form: target.form, rows };
}

/** Without grounds of an exception that is not asked for, and without titles that nobody has yet. */
function onlyHeld(sectionId: string, rows: readonly Row[], { target }: AskedRows, how: How) {
  if (sectionId === 'exceptional' && !how.isExceptional) return [];
  return sectionId === 'qualifications' ? rows.slice(Math.max(0, 2 - target.held.length)) : rows;
}

/** The row, pointing only at rows that are there. */
const pointing = (row: Row, rows: ReadonlyMap<string, readonly Row[]>): Row => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      Array.isArray(value)
        ? [
            [
              key,
              (value as readonly RowPointer[]).filter((pointer) =>
                rows.get(pointer.sectionId)?.some(({ rowId }) => rowId === pointer.rowId),
              ),
            ],
          ]
        : [],
    ),
  ),
});
