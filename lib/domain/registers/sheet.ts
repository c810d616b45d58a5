// Knows how a register stands in a spreadsheet, and what a spreadsheet would change in it.

import type { OptionsByRegister, Register, TypedRow } from './register';
import { nameOfRow, readRow, shownRow } from './rows';

/** The first column: which record a line is about; a new record has none. */
const keyHead = '编号（新增留空）';

/** The heads of the columns of a register. A given key is a field of its own and needs no column. */
export const sheetHeads = ({ key, fields }: Register): string[] => [
  ...(key === null ? [keyHead] : []),
  ...Object.values(fields).map(({ label }) => label),
];

/** One record as a line of texts, in the order of the heads. */
export const sheetLine = ({ key: given, fields }: Register, key: string, shown: TypedRow) => [
  ...(given === null ? [key] : []),
  ...Object.keys(fields).map((name) => shown[name] ?? ''),
];

/** A line of a spreadsheet: its number there, its key and its texts by field. */
export type SheetRow = { readonly line: number; readonly key: string; readonly row: TypedRow };

export type SheetReading = { readonly rows: readonly SheetRow[] } | { readonly problem: string };

/** Cells by their heads; columns may stand in another order, and what is not known is not taken. */
export function readSheet(register: Register, cells: readonly (readonly string[])[]): SheetReading {
  const [heads = [], ...lines] = cells;
  const place = (label: string) => heads.findIndex((head) => head.trim() === label);
  const missing = sheetHeads(register).filter((label) => place(label) < 0);
  if (missing.length > 0) {
    return { problem: `第一行缺少这些列：${missing.join('、')}。请先导出，在导出的表格里修改。` };
  }
  const textAt = (line: readonly string[], label: string) => (line[place(label)] ?? '').trim();
  const rows = lines.flatMap((line, at) => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const row = Object.fromEntries(
      Object.entries(register.fields).map(([name, { label }]) => [name, textAt(line, label)]),
    );
    const key = register.key === null ? textAt(line, keyHead) : (row[register.key] ?? '');
    return [{ line: at + 2, key, row }];
  });
  return { rows };
}

export type SheetChange = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
};
/** What one line would do. */
export type PlannedLine = {
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'unchanged' | 'wrong';
  readonly changes: readonly SheetChange[];
  readonly problems: readonly string[];
};

/** What each line would change in the records that are there, by key. */
export function sheetPlan(
  register: Register,
  rows: readonly SheetRow[],
  present: ReadonlyMap<string, TypedRow>,
  options: OptionsByRegister,
): PlannedLine[] {
  const seen = new Set<string>();
  return rows.map(({ line, key, row }) => {
    const known = present.get(key);
    const problems = Object.entries(readRow(register, row, options).problems ?? {}).map(
      ([name, sentence]) => `${register.fields[name]?.label ?? name}：${sentence}`,
    );
    if (key !== '' && seen.has(key)) problems.push('这一条在表格里出现了两次。');
    if (register.key === null && key !== '' && known === undefined) {
      problems.push('没有这个编号的记录；新增的请把编号留空。');
    }
    seen.add(key);
    const read = readRow(register, row, options);
    const after = read.row === null ? row : shownRow(register, read.row, options);
    const changes = Object.entries(register.fields).flatMap(([name, { label, fixed }]) => {
      const change = { label, before: known?.[name] ?? '', after: after[name] ?? '' };
      if (change.before === change.after) return [];
      if (fixed && known !== undefined) problems.push(`${label}：定了以后不能改。`);
      return [change];
    });
    const kind =
      problems.length > 0
        ? 'wrong'
        : known === undefined
          ? 'added'
          : changes.length > 0
            ? 'changed'
            : 'unchanged';
    return { line, key, name: nameOfRow(register, after), kind, changes, problems };
  });
}
