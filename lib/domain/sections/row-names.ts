// Knows how the rows of an application are called where others point at them.

import { nameOfRow } from './display';
import type { RowNames } from './field';
import { pointsAtRows } from './section';
import type { FilledSection } from './told';

/** Characters of a name; a row's first columns may hold a whole text. */
const longest = 100;

const short = (name: string): string => {
  const line = name.replaceAll(/\s+/g, ' ');
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
};

/** `name` says the row within its section: 第 1 条：2021年3月 · … */
export type RowChoice = { readonly rowId: string; readonly name: string };
export type RowChoices = readonly {
  readonly sectionId: string;
  readonly title: string;
  readonly rows: readonly RowChoice[];
}[];

/** The rows that can be pointed at, in the form's order; rows that point themselves prove nothing. */
export const rowChoices = (filled: readonly FilledSection[]): RowChoices =>
  filled
    .filter(({ section, rows }) => !pointsAtRows(section) && rows.length > 0)
    .map(({ section, rows }) => ({
      sectionId: section.id,
      title: section.title,
      rows: rows.map((row, at) => ({
        rowId: row.rowId,
        name:
          section.layout === 'single'
            ? '（整个栏目）'
            : `第 ${at + 1} 条：${short(nameOfRow(section, row))}`,
      })),
    }));

const namesOf = (filled: readonly FilledSection[]): ReadonlyMap<string, string> =>
  new Map(
    rowChoices(filled).flatMap(({ sectionId, title, rows }) =>
      rows.map(({ rowId, name }) => [`${sectionId}/${rowId}`, `${title}${name}`] as const),
    ),
  );

/** 业绩成果第 1 条：2021年3月 · …; nothing is named before somebody asks: few rows point at others. */
export function rowNames(filled: readonly FilledSection[]): RowNames {
  let names: ReadonlyMap<string, string> | undefined;
  return ({ sectionId, rowId }) => (names ??= namesOf(filled)).get(`${sectionId}/${rowId}`);
}
