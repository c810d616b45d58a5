// Knows what a code table is: an ordered list of codes, the names that people read, and their pinyin.

/**
 * `[code, name]` in the order of display; a long table has the pinyin of each name as well, by
 * syllables (`wei wu er zu`), so that a name is found as it is typed.
 */
export type CodeTable = readonly (readonly [code: string, name: string, pinyin?: string])[];

/** The name of a code; a code that the table no longer has is shown as it is. */
export function nameOfCode(table: CodeTable, code: string): string {
  return table.find(([each]) => each === code)?.[1] ?? code;
}

/** A table whose codes are its names. */
export const namesOnly = (...names: readonly string[]): CodeTable =>
  names.map((name) => [name, name] as const);

/** The same with pinyin. */
export const namesSpelled = (names: Readonly<Record<string, string>>): CodeTable =>
  Object.entries(names).map(([name, pinyin]) => [name, name, pinyin] as const);

/** Whether names are found by typing: tables that are too long to be looked through. */
export const isSpelled = (table: CodeTable): boolean => table[0]?.[2] !== undefined;
