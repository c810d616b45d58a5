// Knows the findings that several sections share: periods, single choices, years and ranks.

import type { Finding } from './section';

type Found = { readonly rowId: string };

/** Rows that are wrong at a field. */
export const wrongAt = <R extends Found>(
  rows: readonly R[],
  field: keyof R & string,
  when: (row: R) => unknown,
  message: string | ((row: R) => string),
): Finding[] =>
  rows
    .filter((row) => when(row))
    .map((row) => ({
      rowId: row.rowId,
      field,
      message: typeof message === 'string' ? message : message(row),
    }));

/** Rows at which their readers will look twice; nothing is kept from 上报. */
export const doubtfulAt = <R extends Found>(...found: Parameters<typeof wrongAt<R>>): Finding[] =>
  wrongAt(...found).map((finding) => ({ ...finding, severity: 'warning' }));

/** Rows whose period ends before it begins. */
export const endsTooEarly = <R extends Found>(
  rows: readonly R[],
  from: keyof R & string,
  to: keyof R & string,
  message = '结束时间应晚于起始时间，请核对。',
): Finding[] => wrongAt(rows, to, (row) => row[from] && row[to] && row[to] < row[from], message);

/** Where rows are filled in, one and only one of them says yes; found at the first row. */
export const exactlyOne = <R extends Found>(
  rows: readonly R[],
  field: keyof R & string,
  message: string,
): Finding[] =>
  rows.length === 0 || rows.filter((row) => row[field] === true).length === 1
    ? []
    : [{ rowId: rows[0]?.rowId ?? null, field, message }];

/** At most one of the rows says yes; found at the second that does. */
export const atMostOne = <R extends Found>(
  rows: readonly R[],
  field: keyof R & string,
  message: string,
): Finding[] =>
  rows
    .filter((row) => row[field] === true)
    .slice(1, 2)
    .map(({ rowId }) => ({ rowId, field, message }));

/** Years that an earlier row has, and years that have not begun. */
export const wrongYears = (
  rows: readonly (Found & { readonly year: number | null })[],
  today: string,
): Finding[] =>
  rows.flatMap(({ rowId, year }, at): Finding[] => {
    if (year === null) return [];
    if (year > Number(today.slice(0, 4))) {
      return [{ rowId, field: 'year', message: `${year} 年还没有到，请核对年度。` }];
    }
    return rows.slice(0, at).some((row) => row.year === year)
      ? [{ rowId, field: 'year', message: `${year} 年填了两条，请合并或删去一条。` }]
      : [];
  });

/** A person's rank among more people than there were. */
export const rankTooHigh = (
  rows: readonly (Found & { readonly rank: number | null; readonly people: number | null })[],
): Finding[] =>
  wrongAt(
    rows,
    'rank',
    ({ rank, people }) => rank !== null && people !== null && rank > people,
    '本人排名不能大于总人数，请核对。',
  );

/** Values that a reviewer would find twice: the later row is warned. */
export const saidTwice = <R extends Found>(
  rows: readonly R[],
  field: keyof R & string,
  message: string,
): Finding[] =>
  doubtfulAt(
    rows,
    field,
    (row) =>
      row[field] && rows.slice(0, rows.indexOf(row)).some((other) => other[field] === row[field]),
    message,
  );
