// Knows what a code table is: an ordered list of codes and the names that people read.

/** `[code, name]` in the order of display. */
export type CodeTable = readonly (readonly [code: string, name: string])[];

/** The name of a code; a code that the table no longer has is shown as it is. */
export function nameOfCode(table: CodeTable, code: string): string {
  return table.find(([each]) => each === code)?.[1] ?? code;
}

/** A table whose codes are its names. */
export const namesOnly = (...names: readonly string[]): CodeTable =>
  names.map((name) => [name, name] as const);
